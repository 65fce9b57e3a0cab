namespace Skein.GroupFormation.Tests;

/// <summary>Whatever the family, the answer to a small instance is the best there is, and is proven so.</summary>
public class OptimumTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Families
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var family in Small.Names)
            {
                for (var seed = 1; seed <= 15; seed++)
                {
                    data.Add(family, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_vector_is_the_best_that_looking_at_every_answer_finds(string family, int seed)
    {
        var instance = Make.Lawful(Small.Order(family, seed));

        var answer = GroupFormer.Form(instance, new() { Seconds = 60 }, cancel: Cancel);

        Assert.Empty(Judge.BrokenRules(instance, answer.Groups));
        Assert.Equal(Exhaustive.Best(instance), answer.Objective);
        Assert.True(answer.WhyNone is not null || answer.ProvenAims == 5, $"Only {answer.ProvenAims} aims are proven.");
    }
}
