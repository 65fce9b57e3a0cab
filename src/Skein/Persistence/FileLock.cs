namespace Skein.Persistence;

/// <summary>
/// A lock between processes. The operating system drops it when its holder dies, so a killed process holds nobody up.
/// </summary>
public static class FileLock
{
    public static async Task<FileStream> TakeAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (!cancel.IsCancellationRequested)
            {
                await Task.Delay(100, cancel);
            }
        }
    }
}
