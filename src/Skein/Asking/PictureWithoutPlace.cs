using System.Buffers.Binary;

namespace Skein.Asking;

/// <summary>
/// Takes out of a picture what a camera or a program wrote beside it: where and when it was taken, by whom, and with what.
/// The picture itself stays as it is, byte for byte.
/// </summary>
internal static class PictureWithoutPlace
{
    private const byte Mark = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>Exif and XMP (APP1), and what Photoshop keeps (APP13).</summary>
    private static readonly byte[] Left = [0xE1, 0xED];

    private static readonly string[] LeftOfPng = ["eXIf", "tEXt", "zTXt", "iTXt"];

    /// <summary>ITU-T T.81, annex B: segments, each with its length, and between them the bytes of the picture.</summary>
    /// <returns>Null where it cannot be read to its end.</returns>
    public static byte[]? OfJpeg(byte[] picture)
    {
        var kept = new MemoryStream(picture.Length);
        kept.Write(picture, 0, 2);
        var at = 2;
        while (at + 1 < picture.Length && picture[at] == Mark)
        {
            var marker = picture[at + 1];
            if (marker == Mark)
            {
                at++; // A segment may begin with more of these.
                continue;
            }

            // What follows the end is another picture, with a place of its own.
            if (marker == EndOfImage)
            {
                kept.Write(picture, at, 2);
                return kept.ToArray();
            }

            var next = at + 4 <= picture.Length ? at + 2 + BinaryPrimitives.ReadUInt16BigEndian(picture.AsSpan(at + 2)) : at;
            if (next < at + 4 || next > picture.Length)
            {
                return null;
            }

            next = marker == StartOfScan ? EndOfScan(picture, next) : next;
            if (!Left.Contains(marker))
            {
                kept.Write(picture, at, next - at);
            }

            at = next;
        }

        return null;
    }

    /// <summary>ISO/IEC 15948: chunks of a length, a type, what they hold and four bytes that check it.</summary>
    /// <returns>Null where it cannot be read to its end.</returns>
    public static byte[]? OfPng(byte[] picture)
    {
        const int Signature = 8;
        const int AroundChunk = 12;

        var kept = new MemoryStream(picture.Length);
        kept.Write(picture, 0, Signature);
        for (var at = Signature; at + AroundChunk <= picture.Length;)
        {
            var length = AroundChunk + (long)BinaryPrimitives.ReadUInt32BigEndian(picture.AsSpan(at));
            if (at + length > picture.Length)
            {
                return null;
            }

            var type = System.Text.Encoding.ASCII.GetString(picture, at + 4, 4);
            if (!LeftOfPng.Contains(type))
            {
                kept.Write(picture, at, (int)length);
            }

            if (type == "IEND")
            {
                return kept.ToArray();
            }

            at += (int)length;
        }

        return null;
    }

    /// <returns>Where the next segment begins: at a mark that is no byte of the picture (0) and no place to begin anew.</returns>
    private static int EndOfScan(byte[] picture, int at)
    {
        while (at + 1 < picture.Length && (picture[at] != Mark || picture[at + 1] is 0 or (>= 0xD0 and <= 0xD7)))
        {
            at++;
        }

        return at;
    }
}
