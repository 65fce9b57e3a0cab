using Skein.Access;

namespace Skein.Asking;

/// <summary>A head on the form that sends a letter, and how it goes to them.</summary>
public sealed record GoesByRow(PersonId PersonId, string Name, string SchoolName, string? Email, GoesBy GoesBy);
