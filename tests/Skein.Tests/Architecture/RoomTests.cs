namespace Skein.Tests.Architecture;

public sealed class RoomTests
{
    private static readonly Type[] Platform = typeof(SkeinSite).Assembly.GetTypes();

    [Fact]
    public void Every_namespace_is_a_room_of_the_house() =>
        Findings.None(
            Platform.Select(Rooms.Of)
                .OfType<string>()
                .Where(room => !Rooms.AreKnown(room))
                .Select(room => $"{room} has no row."));

    [Fact]
    public void A_room_uses_only_rooms_of_the_rows_before_its_own()
    {
        var wrong =
            from type in Platform
            where Outermost(type) != typeof(SkeinSite)
            from used in Uses.Of(type)
            where used.Assembly == type.Assembly && Rooms.Of(used) is { } other && !MayUse(Rooms.Of(type), other)
            select $"{Outermost(type).FullName} uses {Outermost(used).FullName}";

        Findings.None(wrong);
    }

    [Fact]
    public void The_reader_of_uses_sees_into_bodies() =>
        Assert.Contains(typeof(Skein.Persistence.PersistenceServices), Uses.Of(typeof(SkeinSite)));

    /// <summary>The words that all share use no room at all.</summary>
    private static bool MayUse(string? room, string other) => room is not null && Rooms.MayUse(room, other);

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
