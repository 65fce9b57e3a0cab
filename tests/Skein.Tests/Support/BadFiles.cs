using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Skein.Tests.Support;

public enum BadFile
{
    PictureNamedCsv,
    GigabytesOfZeros,
    HugeField,
    HugeQuotedField,
    HugeHeader,
    HeaderOnly,
    Empty,
    ZipArchive,
    Folder,
    NotThere,
    PipeClosedEarly,
}

/// <summary>A folder of files that are no register, gone with the test.</summary>
public sealed class BadFiles : IDisposable
{
    private const long Gigabytes = 4L * 1024 * 1024 * 1024;
    private const int TenMegabytes = 10 * 1024 * 1024;
    private const string Header = "urn,name,opened,closed,status\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("skein-bad-files");
    private readonly List<Process> _writers = [];

    public async Task<string> MakeAsync(BadFile kind, CancellationToken cancel)
    {
        var path = Path.Combine(_folder.FullName, "register.csv");
        switch (kind)
        {
            case BadFile.PictureNamedCsv:
                await File.WriteAllBytesAsync(
                    path, [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[100_000]], cancel);
                break;
            case BadFile.GigabytesOfZeros:
                await using (var sparse = File.Create(path))
                {
                    sparse.SetLength(Gigabytes);
                }

                break;
            case BadFile.HugeField:
                await File.WriteAllTextAsync(path, $"{Header}1,{new string('a', TenMegabytes)},,,\n", cancel);
                break;
            case BadFile.HugeQuotedField:
                await File.WriteAllTextAsync(path, $"{Header}1,Ash,,,\n2,\"{Lines(TenMegabytes)}", cancel);
                break;
            case BadFile.HugeHeader:
                await File.WriteAllTextAsync(path, $"{new string('a', TenMegabytes)}\n1,Ash\n", cancel);
                break;
            case BadFile.HeaderOnly:
                await File.WriteAllTextAsync(path, Header, cancel);
                break;
            case BadFile.Empty:
                await File.WriteAllTextAsync(path, "", cancel);
                break;
            case BadFile.ZipArchive:
                await using (var archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, cancel))
                {
                    await using var entry = await archive.CreateEntry("edubasealldata.csv").OpenAsync(cancel);
                    await entry.WriteAsync(Encoding.UTF8.GetBytes(Header), cancel);
                }

                break;
            case BadFile.Folder:
                Directory.CreateDirectory(path);
                break;
            case BadFile.PipeClosedEarly:
                using (var made = Process.Start("mkfifo", [path]))
                {
                    await made.WaitForExitAsync(cancel);
                }

                _writers.Add(Process.Start("sh", ["-c", $"printf urn,na > '{path}'"]));
                break;
        }

        return path;
    }

    public void Dispose()
    {
        foreach (var writer in _writers)
        {
            writer.Kill();
            writer.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private static string Lines(int length) =>
        string.Concat(Enumerable.Repeat("and one more line of a field that never ends\n", length / 45));
}
