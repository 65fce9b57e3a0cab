using Skein.Persistence;

namespace Skein.Host.Keeping;

/// <summary>Something that is wrong, and which check found it.</summary>
internal sealed record Finding(string Check, string Sentence);

/// <summary>One thing that can be checked: it names what is wrong, a sentence each, or nothing.</summary>
internal sealed record Check(string Name, Func<SkeinDb, CancellationToken, Task<List<string>>> Look);
