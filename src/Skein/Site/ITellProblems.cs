namespace Skein.Site;

/// <summary>A part of a page that knows what must be put right on it.</summary>
public interface ITellProblems
{
    Problems Problems { get; }
}
