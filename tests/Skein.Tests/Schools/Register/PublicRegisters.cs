using System.Runtime.CompilerServices;

namespace Skein.Tests.Schools.Register;

/// <summary>
/// Real register files. They are not kept with the code, but in a folder “shared/schools” beside the checkout.
/// </summary>
internal static class PublicRegisters
{
    public static FileStream Open(string name)
    {
        var path = Find(name);
        Assert.SkipUnless(
            path is not null, $"The register {name} is not kept with the code, and is not in shared/schools beside it.");
        return File.OpenRead(path!);
    }

    private static string? Find(string name, [CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, "shared", "schools", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
