namespace Skein.Schools.Register;

/// <summary>What was found in a file so far.</summary>
/// <param name="Schools">Rows that are schools.</param>
/// <param name="Links">Links from one school to another.</param>
/// <param name="Rejected">Rows that could not be read.</param>
/// <param name="Remarked">Schools that were kept though something about them is odd.</param>
/// <param name="UnknownDates">Dates of 1 January 1900, which stands for “not known”.</param>
public readonly record struct RegisterCounts(long Schools, long Links, long Rejected, long Remarked, long UnknownDates);
