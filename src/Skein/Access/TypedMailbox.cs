using System.Text.RegularExpressions;

namespace Skein.Access;

/// <summary>
/// An address as people paste it, and the name before it: “Ada Marsh &lt;head@rowan.example&gt;”,
/// “mailto:bo@oak.example”.
/// </summary>
/// <param name="Name">The words before the address; empty where there are none.</param>
/// <param name="Address">The address as typed.</param>
public sealed partial record TypedMailbox(string Name, string Address)
{
    public override string ToString() => Name.Length == 0 ? Address : $"{Name} <{Address}>";

    /// <summary>Every address in a text, each once, with the words that lead to it.</summary>
    /// <param name="text">A line or a field of a table.</param>
    /// <param name="rest">The words after the last address.</param>
    public static IReadOnlyList<TypedMailbox> In(string text, out string rest)
    {
        var found = new List<TypedMailbox>();
        var from = 0;
        foreach (var match in Addresses().EnumerateMatches(text))
        {
            var address = text[match.Index..(match.Index + match.Length)];
            var named = new TypedMailbox(Words(text[from..match.Index]), address.Split('?')[0].Trim('.', '\'', '/'));
            if (!found.Any(other => other.Address.Equals(named.Address, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(named);
            }

            from = match.Index + match.Length;
        }

        rest = Words(text[from..]);
        return found;
    }

    /// <summary>Without the marks that stand round an address or between two.</summary>
    private static string Words(string text)
    {
        var words = Clean.Line(MailTo().Replace(text, "")).Trim(
            ' ', '<', '>', '[', ']', ';', ',', ':', '/', '|', '"', '–', '-');
        return words.TrimStart(')', ' ', ',', ';', '>').TrimEnd('(', ' ', ',', ';', '<', '"');
    }

    [GeneratedRegex("""[^\s<>"(),;:\[\]|]+@[^\s<>"(),;:\[\]|]*""")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\be?-?mail(to)?:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex MailTo();
}
