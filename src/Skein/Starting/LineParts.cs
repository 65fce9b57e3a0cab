using Skein.Access;
using Skein.People;
using Skein.Schools;
using Skein.Schools.Register;
using Skein.Tables;

namespace Skein.Starting;

/// <summary>The parts of a line as they are found; what finds no place is not used, and said.</summary>
internal sealed class LineParts(TableRow row)
{
    private const int MostInPhone = 40;
    private const int MostInCode = 60;
    private const int MostInPlace = 100;

    private readonly List<string> _notUsed = [];
    private string? _address;
    private string? _addressedTo;
    private string? _phone;
    private string? _code;
    private string? _town;
    private string? _postcode;

    public string School { get; set; } = "";
    public string Head { get; set; } = "";
    public string? Address => _address;

    public void NotUsed(string text)
    {
        if (!LikelyField.IsNothing(text) && !_notUsed.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            _notUsed.Add(text);
        }
    }

    /// <summary>Takes the first address of all; the others are not used.</summary>
    /// <returns>The words of the field without its addresses.</returns>
    public string TakeAddresses(string field)
    {
        var found = TypedMailbox.In(field, out var rest);
        if (found.Count == 0)
        {
            return field;
        }

        var words = "";
        foreach (var mailbox in found)
        {
            if (_address is null)
            {
                (_address, words) = (mailbox.Address, mailbox.Name);
            }
            else if (!mailbox.Address.Equals(_address, StringComparison.OrdinalIgnoreCase))
            {
                NotUsed(mailbox.ToString());
            }
        }

        return $"{words} {rest}".Trim();
    }

    /// <summary>A name that stands beside the address is the head's, unless the line names the head itself.</summary>
    public void AddressedTo(string words)
    {
        if (_addressedTo is null && words.Length > 0)
        {
            _addressedTo = words;
        }
        else
        {
            NotUsed(words);
        }
    }

    public void Phone(string text) => Take(ref _phone, text, MostInPhone, LikelyField.IsPhone(text));

    public void Code(string text) => Take(ref _code, text, MostInCode, text.Any(char.IsLetterOrDigit));

    public void Town(string text) => Take(ref _town, text, MostInPlace, true);

    public void Postcode(string text) => Take(ref _postcode, text, MostInPlace, true);

    public PastedLine Read()
    {
        var named = HeadInWords();
        EmailAddress? email = null;
        PersonName? head = null;
        var isRead = SchoolName.TryRead(School, out var school, out var problem)
            && (named.Length == 0 || PersonName.TryRead(named, out head, out problem))
            && (_address is null || EmailAddress.TryRead(_address, out email, out problem));
        return new(row.Line, row.Text)
        {
            School = school,
            Head = head,
            Email = email,
            Phone = _phone,
            Code = _code,
            Town = _town,
            Postcode = _postcode is null ? null : Postcodes.Normalise(_postcode),
            NotUsed = _notUsed,
            Problem = isRead
                ? null
                : School.Length == 0 && row[0].Contains('@', StringComparison.Ordinal)
                ? "Put the school first on the line"
                : problem,
        };
    }

    private string HeadInWords()
    {
        if (Head.Length == 0)
        {
            Head = _addressedTo ?? "";
        }
        else if (_addressedTo is { } first && LikelyField.AreOneName(Head, first, _address))
        {
            Head = $"{first} {Head}";
        }
        else if (_addressedTo is { } other && LikelyField.InSpokenOrder(other) != LikelyField.InSpokenOrder(Head))
        {
            NotUsed(other);
        }

        if (
            Head.Split([',', '('], 2, StringSplitOptions.TrimEntries) is [var name, var after]
                && LikelyField.IsRole(after)
                && LikelyField.IsWholeName(name))
        {
            NotUsed(after.TrimEnd(')'));
            return name;
        }

        return LikelyField.IsNothing(Head) ? "" : LikelyField.InSpokenOrder(Head);
    }

    private void Take(ref string? part, string text, int most, bool fits)
    {
        if (LikelyField.IsNothing(text))
        {
            return;
        }

        if (part is null && fits && text.Length <= most)
        {
            part = text;
        }
        else
        {
            NotUsed(text);
        }
    }
}
