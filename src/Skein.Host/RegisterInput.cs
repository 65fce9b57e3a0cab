using Skein.Schools.Register;

namespace Skein.Host;

/// <summary>The register file that a person names on the command line. What cannot be read ends the verb in one sentence.</summary>
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
            return stream.CanSeek ? stream : throw new VerbException($"{path} is no file on a disk. Save it as one first.", ExitCode.BadInput);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"{path} cannot be opened. Check its name, and that you may read it.", ExitCode.BadInput);
        }
    }

    public static RegisterFile Read(Stream stream, RegisterMapping? mapping, KeepPersonal? keep, bool isFull, CancellationToken cancel)
    {
        if (!RegisterHeader.TryRead(stream, cancel, out var header, out var refusal, mapping))
        {
            throw new VerbException(refusal.Reason, ExitCode.BadInput);
        }

        if (!RegisterFile.TryOpen(stream, header, mapping, keep, out var register, out refusal))
        {
            throw new VerbException(refusal.Reason + Proposal(header, mapping), ExitCode.BadInput);
        }

        return isFull && register.Format is RegisterFormat.GiasLinks
            ? throw new VerbException("A file of links does not say which schools there are. Leave out --full.", ExitCode.BadInput)
            : register;
    }

    private static string Proposal(RegisterHeader header, RegisterMapping? mapping) =>
        mapping is null
        && header.Format is RegisterFormat.Other
        && MappingProposal.From(header.Columns) is var guess
        && guess.TryGetValue(RegisterField.Code, out var code)
        && guess.TryGetValue(RegisterField.Name, out var name)
            ? $" Perhaps: --scheme NAME --id-column \"{code}\" --name-column \"{name}\""
            : "";
}
