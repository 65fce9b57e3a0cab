using Skein.Schools;
using Skein.Voice;

namespace Skein.Tests.Voice;

public sealed class DisclosureTests
{
    private const int Steps = 5;

    [Fact]
    public void Four_answers_show_nothing_and_five_show()
    {
        var four = Disclosure.SafeTables(Marks((1, 2), (2, 1), (3, 1)), Steps, SurveyBreakdown.Whole, Schools(3));
        var five = Disclosure.SafeTables(Marks((1, 2), (2, 2), (3, 1)), Steps, SurveyBreakdown.Whole, Schools(3));

        Assert.Equal(Withheld.TooFewAnswers, Assert.Single(four).Why);
        Assert.Null(four[0].Counts);
        Assert.Equal(5, Assert.Single(five).Counts!.Sum());
    }

    [Fact]
    public void Answers_of_two_schools_are_not_shown_together()
    {
        var tables = Disclosure.SafeTables(Marks((1, 9), (2, 9)), Steps, SurveyBreakdown.School, Schools(2));

        Assert.Equal(Withheld.TooFewSchools, Assert.Single(tables).Why);
    }

    [Fact]
    public void A_school_that_alone_would_give_the_others_away_is_counted_with_them()
    {
        // 20 and 3: the whole less the large school would be the three.
        var tables = Disclosure.SafeTables(Marks((1, 20), (2, 2), (3, 1)), Steps, SurveyBreakdown.School, Schools(3));

        Assert.Equal(23, tables[0].Counts!.Sum());
        Assert.All(tables.Skip(1), t => Assert.Null(t.Counts));
        Assert.All(tables.Skip(1), t => Assert.Equal(Withheld.NotSetApart, t.Why));
    }

    [Fact]
    public void Schools_with_few_answers_are_counted_together_and_say_so()
    {
        var tables = Disclosure.SafeTables(
            Marks((1, 6), (2, 2), (3, 2), (4, 3), (5, 8)), Steps, SurveyBreakdown.School, Schools(5));

        Assert.Equal([6, 8], Of(tables, TableScope.School).Where(t => t.Counts is not null).Select(t => t.Counts!.Sum()));
        Assert.All(
            Of(tables, TableScope.School).Where(t => t.Counts is null), t => Assert.Equal(Withheld.CountedTogether, t.Why));
        Assert.Equal(7, Assert.Single(Of(tables, TableScope.TheRest)).Counts!.Sum());
    }

    [Fact]
    public void That_nobody_in_a_school_answered_is_not_shown_either()
    {
        var tables = Disclosure.SafeTables(Marks((1, 6), (2, 7), (3, 8), (4, 9)), Steps, SurveyBreakdown.School, Schools(5));

        var shown = Of(tables, TableScope.School).Where(t => t.Counts is not null).Select(t => t.Counts!.Sum());
        Assert.Equal([9], shown);
        Assert.Equal(21, Assert.Single(Of(tables, TableScope.TheRest)).Counts!.Sum());
    }

    [Fact]
    public void A_sort_of_role_is_shown_where_it_comes_from_three_schools()
    {
        List<CountedAnswer> marks = [.. Marks((1, 4), (2, 4), (3, 4), group: RoleGroup.Teachers), .. Marks(
            (1, 3), (2, 3), (3, 3), group: RoleGroup.SupportStaff),
            .. Marks((1, 3), (2, 3), (3, 1), group: RoleGroup.Heads), .. Marks((1, 6), (2, 6), group: RoleGroup.Governors)];

        var tables = Disclosure.SafeTables(marks, Steps, SurveyBreakdown.Role, Schools(3));

        Assert.Contains(tables, t => t is { Group: RoleGroup.Teachers, Counts: not null });
        Assert.Contains(tables, t => t is { Group: RoleGroup.Governors, Counts: null, Why: Withheld.CountedTogether });
        Assert.Equal(marks.Count, tables.Where(t => t.Whose is not TableScope.Everybody).Sum(t => t.Counts?.Sum() ?? 0));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    public void While_answers_come_in_they_are_counted_in_fives(int answers, int shown) =>
        Assert.Equal(shown, Disclosure.AtLeast(answers));

    private static IEnumerable<SafeTable> Of(IEnumerable<SafeTable> tables, TableScope whose) =>
        tables.Where(t => t.Whose == whose);

    private static SchoolId[] Schools(int count) => [.. Enumerable.Range(1, count).Select(School)];

    private static SchoolId School(int n) => new(new Guid(n, 0, 0, new byte[8]));

    private static List<CountedAnswer> Marks(params (int School, int Answers)[] answers) => Marks(answers, null);

    private static List<CountedAnswer> Marks((int School, int Answers) a, (int School, int Answers) b, RoleGroup group) =>
        Marks([a, b], group);

    private static List<CountedAnswer> Marks((int, int) a, (int, int) b, (int, int) c, RoleGroup group) =>
        Marks([a, b, c], group);

    private static List<CountedAnswer> Marks((int School, int Answers)[] answers, RoleGroup? group) =>
 [
            .. answers.SelectMany(a => Enumerable.Range(0, a.Answers)
                .Select(i => new CountedAnswer(School(a.School), group, i % Steps))),
        ];
}
