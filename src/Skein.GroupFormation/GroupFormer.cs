using Skein.GroupFormation.Foci;
using Skein.GroupFormation.Proof;
using Skein.GroupFormation.Seating;

namespace Skein.GroupFormation;

/// <summary>Forms groups: the best it can find in the time it has, and what it can show about anything better.</summary>
/// <remarks>
/// <para>
/// First it chooses a focus for everyone and a number of groups for each focus, by branch and bound over flows of least cost; that gives
/// bounds for every answer. Then it deals the people of each focus into groups, and swaps them until no past partners meet, everyone has
/// a time in common and leads are spread. Small instances that still leave a doubt are searched exhaustively.
/// </para>
/// <para>Why so: docs/decisions/0020-forming-groups.md. Deterministic for a seed, whatever the number of threads.</para>
/// </remarks>
public static class GroupFormer
{
    /// <summary>Forms groups.</summary>
    /// <param name="instance">Who is to be grouped, and how.</param>
    /// <param name="options">How to look; null for the usual way.</param>
    /// <param name="progress">Is told of each better answer; null for nobody. It is called on the thread that called.</param>
    /// <param name="cancel">Stops the search at once.</param>
    /// <returns>The answer. It breaks no hard rule; it may be empty, and says why where it must be.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static Formation Form(
        Instance instance, FormationOptions? options = null, IProgress<FormationProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        options ??= new();
        if (WhyNone.Say(instance) is { } reason)
        {
            return new([], default, default, reason);
        }

        var seconds = Effort.Seconds(instance, options);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(Effort.Clock(options, seconds));
        var sizes = new Sizes(instance);
        var stage = new FocusStage(instance, sizes, Effort.Budget(seconds), clock.Token);
        cancel.ThrowIfCancellationRequested();
        var crowd = new Crowd(instance);
        var rounds = new Rounds(crowd, [Dealer.Deal(crowd, sizes, stage.Plan), Dealer.Deal(crowd, sizes, stage.Plain)], stage.Bounds, options);
        rounds.Run(Effort.FirstSteps(instance, seconds), progress, clock.Token);
        var proof = new SmallProof(crowd, rounds, stage.Bounds, Effort.Turns(seconds));
        proof.Run(clock.Token);
        if (proof.Bounds.ProvenAims(proof.Value) < 5)
        {
            rounds.Run(Effort.Steps(seconds) / 2, progress, clock.Token);
        }

        cancel.ThrowIfCancellationRequested();
        return new(rounds.Best.Answer(), rounds.BestValue, proof.Bounds.For(instance, rounds.BestValue), null);
    }
}
