namespace Skein.GroupFormation.Files;

/// <summary>The schools of a file, each under one number however it is spelt, and the spellings that were taken as one.</summary>
internal sealed class SchoolSpellings(Func<string, string>? keyOf)
{
    private readonly Dictionary<string, int> _schools = new(StringComparer.Ordinal);
    private readonly List<List<string>> _spellings = [];

    /// <summary>Of each school that is spelt in more than one way, its spellings in the order in which they were met.</summary>
    public IReadOnlyList<IReadOnlyList<string>> TakenAsOne => [.. _spellings.Where(spellings => spellings.Count > 1)];

    public int NumberOf(string spelling)
    {
        var key = keyOf?.Invoke(spelling);
        if (string.IsNullOrEmpty(key))
        {
            key = spelling;
        }

        if (_schools.TryAdd(key, _schools.Count))
        {
            _spellings.Add([]);
        }

        var school = _schools[key];
        if (!_spellings[school].Contains(spelling, StringComparer.Ordinal))
        {
            _spellings[school].Add(spelling);
        }

        return school;
    }
}
