namespace Skein.NetworkAnalysis.Files;

/// <summary>
/// A file of XML as it may be read: the parser keeps whatever lies between two tags, or within one, in memory, so that must not
/// be long.
/// </summary>
internal sealed class CalmStream(Stream inner) : Stream
{
    private const int Longest = 1 << 20;

    private long _line = 1;
    private int _since;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer[..Math.Min(buffer.Length, Longest)]);
        foreach (var b in buffer[..read])
        {
            _line += b == '\n' ? 1 : 0;
            _since = b is (byte)'<' or (byte)'>' ? 0 : _since + 1;
            if (_since > Longest)
            {
                throw new BadLineException($"Line {_line} has more than a megabyte between one tag and the next.");
            }
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
