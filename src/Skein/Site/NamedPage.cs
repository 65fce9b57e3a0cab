namespace Skein.Site;

/// <summary>
/// A page that others lead to: where it is, what it is called, and behind which door of its network it stands. The page's
/// heading, its title in the browser and every link to it read the same name, so that a link cannot differ from its page.
/// </summary>
/// <param name="Address">Where it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Door">Behind which door it stands.</param>
public readonly record struct NamedPage(string Address, string Name, Door Door = Door.Elsewhere)
{
    public static implicit operator string(NamedPage page) => page.Address;

    public override string ToString() => Address;
}

/// <summary>The doors of a network, which are always one tap away.</summary>
public enum Door
{
    /// <summary>A page that none of the others leads to directly.</summary>
    Elsewhere,
    Home,
    Purpose,
    Schools,
    People,
    Groups,
    Letters,
    Agreements,
    Voice,
    Agenda,
    History,
}

public static class NamedPages
{
    /// <summary>The page of a thing, which is called what the thing is called.</summary>
    public static NamedPage Called(this string address, string name) => new(address, name);

    /// <summary>The same page, further on in its list.</summary>
    public static NamedPage OnPage(this NamedPage named, int page) => named with { Address = named.Address.OnPage(page) };

    /// <summary>The same page as at another day.</summary>
    public static NamedPage AsAt(this NamedPage named, DateOnly? day) => named with { Address = named.Address.AsAt(day) };

    /// <summary>The same page, asked for with a word more.</summary>
    public static NamedPage With(this NamedPage named, string name, string? value) =>
        named with { Address = named.Address.With(name, value) };
}
