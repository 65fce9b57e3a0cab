namespace Skein.GroupFormation.Tests;

public class TriadTests
{
    // Rule I-11: three teachers of each of n schools give n triads for every n from 3.
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(21)]
    [InlineData(60)]
    public void Three_teachers_of_each_of_n_schools_make_n_triads(int schools)
    {
        var instance = Make.Lawful(new()
        {
            People = [.. Enumerable.Range(0, 3 * schools).Select(p => new Person(p / 3, [0], [0], p % 3 == 0))],
            FocusCount = 1,
            SlotCount = 1,
            GroupSizes = [3],
            MaxGroups = schools,
        });

        var answer = GroupFormer.Form(instance, cancel: TestContext.Current.CancellationToken);

        Assert.Empty(Judge.BrokenRules(instance, answer.Groups));
        Assert.Equal(schools, answer.Groups.Count);
        Assert.Equal(new(3 * schools, 0, 0, schools, 0), answer.Objective);
        Assert.Equal(5, answer.ProvenAims);
    }
}
