namespace Skein.GroupFormation.Tests;

/// <summary>Instances for tests.</summary>
internal static class Make
{
    public static Instance Lawful(Instance.Order order) =>
        Instance.TryCreate(order, out var instance, out var problem) ? instance : throw new ArgumentException(problem);
}
