using Skein.GroupFormation.Solver;

namespace Skein.GroupFormation.Tests;

public class SolverTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_solver_lies_beside_the_program() =>
        Assert.True(GroupFormer.HasSolver, $"{Highs.FileName} is not in {AppContext.BaseDirectory}.");

    // The knapsack of weights 3, 4, 5 and worths 4, 5, 6 under 7 holds the first two.
    [Fact]
    public void A_program_is_lowered_to_its_least_and_holds_it()
    {
        var program = new WholeProgram(new());
        int[] things = [program.Column(0, 1), program.Column(0, 1), program.Column(0, 1)];
        program.Row(0, 7, [(things[0], 3), (things[1], 4), (things[2], 5)]);
        Terms worth = [(things[0], -4), (things[1], -5), (things[2], -6)];

        var best = program.Lower(worth, Clock(60));
        var then = program.Lower([(things[2], -1)], Clock(60));

        Assert.Equal((-9, -9), (worth.Of(best.Values!), best.WholeBound));
        Assert.Equal((0, 0), (then.Values![things[2]], then.WholeBound));
    }

    [Fact]
    public void What_cannot_be_is_told_apart_from_what_was_not_found()
    {
        var program = new WholeProgram(new());
        var (a, b) = (program.Column(0, 9), program.Column(0, 9));
        program.Row(1, 1, [(a, 2), (b, 4)]);

        var answer = program.Lower([(a, 1)], Clock(60));

        Assert.True(answer.IsImpossible);
        Assert.Null(answer.Values);
    }

    [Fact]
    public void A_part_is_lowered_while_the_rest_stays()
    {
        var program = new WholeProgram(new());
        var (a, b) = (program.Column(0, 5), program.Column(0, 5));
        Terms sum = [(a, 1), (b, 1)];
        program.Row(2, WholeProgram.Endless, sum);
        program.Know([4, 3]);

        program.Know(program.LowerPart(sum, [b], Clock(60))!);

        Assert.Equal((0, 3), (Math.Round(program.Known![a]), Math.Round(program.Known[b])));
        Assert.Null(program.LowerPart(sum, [b], Clock(60)));
    }

    [Fact]
    public void A_part_mends_values_that_keep_a_new_row_no_more()
    {
        var program = new WholeProgram(new());
        var (a, b) = (program.Column(0, 5), program.Column(0, 5));
        Terms sum = [(a, 1), (b, 1)];
        program.Know([1, 0]);
        program.Row(3, WholeProgram.Endless, sum);

        var mended = program.LowerPart(sum, [a], Clock(60));

        Assert.False(program.KeepsRows);
        Assert.Equal([1, 2], mended!.Select(value => Math.Round(value)));
    }

    [Fact]
    public void Without_a_solver_the_groups_are_lawful_and_little_is_claimed()
    {
        var order = Make.Random(4, people: 60, schools: 9, foci: 4, slots: 3, groups: 20, sizes: [3], pastRounds: 2);
        var instance = Make.Lawful(order);

        var answer = GroupFormer.Form(instance, new() { WithoutSolver = true }, cancel: Cancel);

        Assert.False(answer.HasSolver);
        Assert.Empty(Judge.BrokenRules(instance, answer.Groups));
        Assert.InRange(answer.Objective.Placed, 30, 60);
        Assert.True(answer.ProvenAims <= 1);
    }

    [Fact]
    public void A_search_inside_the_solver_is_cancelled_at_once()
    {
        var order = Make.Random(
            2, people: 2000, schools: 90, foci: 9, slots: 6, groups: 600, sizes: [3, 4], pastRounds: 4, times: 2);
        var instance = Make.Lawful(order);
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        Assert.ThrowsAny<OperationCanceledException>(
            () => GroupFormer.Form(instance, new() { Seconds = 600 }, cancel: cancel.Token));
    }

    private static Clock Clock(double seconds) => new(TimeSpan.FromSeconds(seconds), Cancel);
}
