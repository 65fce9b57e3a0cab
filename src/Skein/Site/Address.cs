using System.Globalization;

namespace Skein.Site;

/// <summary>
/// The addresses of the site. Each is written once, by the method that links to it: a route is the same address, with a name in
/// braces where a link has a value.
/// </summary>
public static class Address
{
    /// <summary>
    /// The route of a link. A parameter <c>school</c> that is an id stands there as <c>{schoolId:guid}</c>, one that is words as
    /// <c>{school}</c>.
    /// </summary>
    /// <param name="link">The method that links to it.</param>
    /// <param name="act">What its last parameter is, where the route is one of several acts; else null.</param>
    public static string Pattern(Delegate link, string? act = null)
    {
        var parameters = link.Method.GetParameters();
        var standing = new (object Value, string Written, string Name)[parameters.Length];
        for (var n = 0; n < parameters.Length; n++)
        {
            standing[n] = act is not null && n == parameters.Length - 1
                ? (act, act, act)
                : StandsFor(parameters[n].Name ?? "", parameters[n].ParameterType, n + 1);
        }

        var address = link.DynamicInvoke([.. standing.Select(one => one.Value)])?.ToString() ?? "";
        return standing.Where(one => one.Written != one.Name).Aggregate(
            address, (pattern, one) => pattern.Replace(one.Written, one.Name, StringComparison.Ordinal));
    }

    /// <summary>The same address, further on in a list.</summary>
    public static string OnPage(this string address, int page) =>
        address.With("page", page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same page as at another day.</summary>
    public static string AsAt(this string address, DateOnly? day) =>
        day is { } on ? address.With("on", TypedDay.Write(on)) : address;

    /// <summary>The same page, asked for with a word more.</summary>
    public static string With(this string address, string name, string? value)
    {
        if (value is null)
        {
            return address;
        }

        var end = address.IndexOf('#', StringComparison.Ordinal);
        var (page, part) = end < 0 ? (address, "") : (address[..end], address[end..]);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}{part}";
    }

    private static (object Value, string Written, string Name) StandsFor(string name, Type type, int place)
    {
        if (type == typeof(string))
        {
            var word = $"word-{place}";
            return (word, word, $"{{{name}}}");
        }

        if (type == typeof(int))
        {
            return (-place, (-place).ToString(CultureInfo.InvariantCulture), $"{{{name}:int}}");
        }

        var id = new Guid(place, 0, 0, new byte[8]);
        return Activator.CreateInstance(type, id) is { } made
            ? (made, id.ToString(), $"{{{name}Id:guid}}")
            : throw new ArgumentException($"{type.Name} is not what an address is made of.", nameof(type));
    }
}
