using Skein.Persistence;
using Skein.Schools.Register;

namespace Skein.Schools;

internal readonly record struct LinkKey(string Code, string OtherCode, string Kind);

/// <summary>Goes through a register file beside what is known already, and sorts out what is new and what changed.</summary>
/// <param name="schools">The schools known under the file's scheme, by their code. They are changed where the file says
/// so.</param>
/// <param name="links">When each link known began.</param>
internal sealed class RegisterImport(
    RegisterFile file, ImportOrder order, DateTimeOffset now, Dictionary<string, School> schools,
    Dictionary<LinkKey, DateOnly?> links)
{
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private readonly HashSet<LinkKey> _datedLinks = [];
    private readonly Dictionary<LinkKey, Succession> _changedLinks = [];
    private readonly List<School> _changedSchools = [];
    private readonly bool _losesPersonal = order.Keep is null && file.DroppedColumns.Count > 0;
    private readonly bool _isOfLinks = file.Format is RegisterFormat.GiasLinks;

    private ImportCounts _counts = new(0, 0, 0, 0, 0, 0, 0, 0);
    private Refusal? _refusal;

    /// <summary>Those to be written anew, once <see cref="NewSchools"/> has come to its end.</summary>
    public IReadOnlyCollection<School> ChangedSchools => _changedSchools;

    /// <summary>New links, and those whose date has become known.</summary>
    public IReadOnlyCollection<Succession> ChangedLinks => _changedLinks.Values;

    /// <summary>Reads the file, and gives out each school that is new as it is met. All else is sorted out on the way.</summary>
    public IEnumerable<School> NewSchools(CancellationToken cancel)
    {
        foreach (var line in file.Lines(order.Progress, cancel))
        {
            switch (line)
            {
                case RegisterRow row when !_met.Add(row.Code):
                    Reject(Twice(row));
                    break;
                case RegisterRow row when schools.TryGetValue(row.Code, out var known):
                    Follow(known, row);
                    break;
                case RegisterRow row:
                    _counts = _counts with { Rows = _counts.Rows + 1, New = _counts.New + 1 };
                    yield return School.Registered(Ids.New<SchoolId>(now), row);
                    break;
                case SuccessionRow link:
                    Follow(link);
                    break;
                case RejectedRow rejected:
                    Reject(rejected);
                    break;
                case UnreadRest rest:
                    _refusal = rest.Refusal;
                    break;
            }
        }

        DropThoseNotMet();
    }

    public ImportReport Report() => new(file.Format, file.Header.Encoding.Name, _counts, file.DroppedColumns, order.IsDryRun)
    {
        Refusal = _refusal,
        Attributed = file.Attribution is null ? null : file.Scheme,
        Links = _changedLinks.Count,
        Remarked = file.Counts.Remarked,
        IgnoredColumns = file.IgnoredColumns,
    };

    private void Follow(School known, RegisterRow row)
    {
        var (wasClosing, wasDropped) = (known.IsClosing, known.DroppedAt is not null);
        if (!known.Follow(row, file.Has, _losesPersonal))
        {
            _counts = _counts with { Rows = _counts.Rows + 1, Unchanged = _counts.Unchanged + 1 };
            return;
        }

        _changedSchools.Add(known);
        _counts = _counts with
        {
            Rows = _counts.Rows + 1,
            Changed = _counts.Changed + 1,
            Closed = _counts.Closed + (known.IsClosing && !wasClosing ? 1 : 0),
            Reappeared = _counts.Reappeared + (wasDropped ? 1 : 0),
        };
    }

    /// <summary>A link without a date takes none from one that has it; of two dates in one file, the first holds.</summary>
    private void Follow(SuccessionRow link)
    {
        var key = new LinkKey(link.Code, link.OtherCode, link.Kind);
        var isKnown = links.TryGetValue(key, out var since);
        var isDated = link.EstablishedOn is not null && _datedLinks.Add(key);
        var isChanged = !isKnown || (isDated && link.EstablishedOn != since);
        if (isChanged)
        {
            links[key] = link.EstablishedOn;
            _changedLinks[key] = new(link.Scheme, link.Code, link.OtherCode, link.Kind, link.EstablishedOn);
        }

        if (_isOfLinks)
        {
            _counts = _counts with
            {
                Rows = _counts.Rows + 1,
                New = _counts.New + (isKnown ? 0 : 1),
                Changed = _counts.Changed + (isKnown && isChanged ? 1 : 0),
                Unchanged = _counts.Unchanged + (isChanged ? 0 : 1),
            };
        }
    }

    private static RejectedRow Twice(RegisterRow row) => UnnumberedCode.Is(row.Code)
        ? new(
            row.Line,
            "A school of this name and place stands on an earlier line of the file already. Add what tells the two apart: a "
                + "number, a town or a postcode.", row.Name)
        { Code = row.Code }
        : new(row.Line, "Its number stands on an earlier line of the file already.", row.Code) { Code = row.Code };

    private void Reject(RejectedRow row)
    {
        _counts = _counts with { Rows = _counts.Rows + 1, Rejected = _counts.Rejected + 1 };
        _unread.Add(row.Code ?? "");
        order.Rejected?.Invoke(row);
    }

    /// <summary>A school whose row could not be read is in the register all the same.</summary>
    private void DropThoseNotMet()
    {
        if (!order.IsFull || _isOfLinks || _refusal is not null)
        {
            return;
        }

        foreach (var (code, school) in schools)
        {
            if (school.DroppedAt is not null || _met.Contains(code) || _unread.Contains(code))
            {
                continue;
            }

            school.Drop(now);
            _changedSchools.Add(school);
            _counts = _counts with { Dropped = _counts.Dropped + 1 };
        }
    }
}
