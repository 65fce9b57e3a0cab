using Skein.Schools;
using Skein.Schools.Register;

namespace Skein.Host;

/// <summary>
/// The register file that a person names on the command line. What cannot be read ends the verb in one sentence.
/// </summary>
internal static class RegisterInput
{
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new VerbException($"{path} is a folder. Name the CSV file in it.", ExitCode.BadInput);
        }

        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
            return stream.CanSeek
                ? stream
                : throw new VerbException($"{path} is no file on a disk. Save it as one first.", ExitCode.BadInput);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} cannot be opened. Check its name, and that you may read it.", ExitCode.BadInput);
        }
    }

    /// <param name="Mapping">Which columns hold what; null where the headings say it.</param>
    /// <param name="Scheme">Whose list it is, where its columns are not named.</param>
    /// <param name="IsMonthFirst">03/04/2000 is the fourth of March.</param>
    public sealed record Told(RegisterMapping? Mapping, string? Scheme, bool IsMonthFirst);

    public static RegisterFile Read(Stream stream, Told told, KeepPersonal? keep, bool isFull, CancellationToken cancel)
    {
        if (!RegisterHeader.TryRead(stream, cancel, out var header, out var refusal, told.Mapping))
        {
            throw new VerbException(refusal.Reason, ExitCode.BadInput);
        }

        var mapping = told.Mapping ?? Named(header, told);
        if (!RegisterFile.TryOpen(stream, header, mapping, keep, out var register, out refusal))
        {
            throw new VerbException(refusal.Reason + Proposal(header, mapping), ExitCode.BadInput);
        }

        return isFull && register.Format is RegisterFormat.GiasLinks
            ? throw new VerbException(
                "A file of links does not say which schools there are. Leave out --full.", ExitCode.BadInput)
            : isFull && ImportSchools.WhyNotWhole(register) is { } notWhole
            ? throw new VerbException($"{notWhole.Reason} That is --scheme NAME.", ExitCode.BadInput)
            : register;
    }

    private static RegisterMapping? Named(RegisterHeader header, Told told) =>
        told.Scheme is null ? null
        : header.Format is not RegisterFormat.Other
            ? throw new VerbException(
                "Skein knows whose numbers a file with these columns has. Leave out --scheme, or name the columns too.",
                ExitCode.BadInput)
        : MappingProposal.TryNamed(header, told.Scheme, told.IsMonthFirst, out var mapping, out var problem) ? mapping
        : throw new VerbException(
            $"{problem}. The options are --scheme, --id-column, --name-column and --mapping.", ExitCode.BadInput);

    private static string Proposal(RegisterHeader header, RegisterMapping? mapping) =>
        mapping is null
        && header.Format is RegisterFormat.Other
        && MappingProposal.From(header.Columns) is var guess
        && guess.TryGetValue(RegisterField.Code, out var code)
        && guess.TryGetValue(RegisterField.Name, out var name)
            ? $" Perhaps: --scheme NAME --id-column \"{code}\" --name-column \"{name}\""
            : "";
}
