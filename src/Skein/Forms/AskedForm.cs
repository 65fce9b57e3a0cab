using Skein.Site;

namespace Skein.Forms;

/// <summary>
/// Questions as they stand on a page: what was typed, or what is known already, and what must be put right.
/// </summary>
public sealed record AskedForm(IReadOnlyList<Question> Questions, IReadOnlyDictionary<string, string?> Typed, Problems Problems)
    : ITellProblems
{
    /// <summary>Of somebody who has typed nothing yet.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Nothing = new Dictionary<string, string?>();

    /// <summary>A page that asks for something to be put right says so to programs too.</summary>
    public int Status => Problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
}
