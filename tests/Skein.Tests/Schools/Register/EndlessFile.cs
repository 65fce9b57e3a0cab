namespace Skein.Tests.Schools.Register;

/// <summary>A file of a start and then the same bytes again and again, for as long as anyone reads.</summary>
internal sealed class EndlessFile(byte[] start, byte[] repeated, long end = long.MaxValue) : Stream
{
    public long BytesRead { get; private set; }
    public Action OnRead { get; set; } = () => { };

    /// <summary>Where it ends after all, or never.</summary>
    public long End { get; set; } = end;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => End;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        count = (int)Math.Min(count, End - Position);
        for (var i = 0; i < count; i++)
        {
            var at = Position + i;
            buffer[offset + i] = at < start.Length ? start[at] : repeated[(at - start.Length) % repeated.Length];
        }

        Position += count;
        BytesRead += count;
        OnRead();
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
