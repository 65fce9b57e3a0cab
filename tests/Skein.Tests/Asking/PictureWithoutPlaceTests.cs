using System.Buffers.Binary;
using System.Text;
using Skein.Asking;

namespace Skein.Tests.Asking;

/// <summary>A picture says what it shows, and not where it was taken.</summary>
public sealed class PictureWithoutPlaceTests
{
    private static readonly byte[] Start = [0xFF, 0xD8];
    private static readonly byte[] End = [0xFF, 0xD9];

    /// <summary>The bytes of a picture, among them the mark itself (FF 00) and a place to begin anew (FF D0).</summary>
    private static readonly byte[] Scan = [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];

    private static readonly byte[] Place = Encoding.ASCII.GetBytes("Exif\0\0GPS 53.8 N 1.5 W");

    [Fact]
    public void A_jpeg_loses_what_the_camera_wrote_and_nothing_of_the_picture()
    {
        byte[] tables = [.. Segment(0xE0, "JFIF\0"u8), .. Segment(0xDB, new byte[65])];

        byte[] expected = [.. Start, .. tables, .. Scan, .. Scan, .. End];

        Assert.Equal(expected, PictureWithoutPlace.OfJpeg(
            [.. Start, .. Segment(0xE1, Place), .. tables, .. Segment(0xED, Place), .. Scan, .. Scan, .. End])!);
    }

    [Fact]
    public void A_second_picture_behind_the_first_goes_with_its_place()
    {
        byte[] first = [.. Start, .. Scan, .. End];

        Assert.Equal(
            first, PictureWithoutPlace.OfJpeg([.. first, .. Start, .. Segment(0xE1, Place), .. Scan, .. End])!);
    }

    [Fact]
    public void A_png_loses_its_exif_and_its_texts()
    {
        byte[] signature = [0x89, .. "PNG\r\n\x1a\n"u8];
        byte[] picture = [.. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", [1, 2, 3])];

        byte[] expected = [.. signature, .. picture, .. Chunk("IEND", [])];

        Assert.Equal(expected, PictureWithoutPlace.OfPng(
            [.. signature, .. picture, .. Chunk("eXIf", Place), .. Chunk("iTXt", Place), .. Chunk("IEND", []), .. Place])!);
    }

    /// <summary>Cut anywhere, or with any byte changed: it is read to its end or not at all, and never says the place.</summary>
    [Fact]
    public void Whatever_is_wrong_with_a_picture_its_place_does_not_come_through()
    {
        byte[] jpeg = [.. Start, .. Segment(0xE1, Place), .. Scan, .. End];
        for (var cut = Start.Length; cut < jpeg.Length; cut++)
        {
            Assert.Null(PictureWithoutPlace.OfJpeg(jpeg[..cut]));
        }

        byte[] png = [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("eXIf", Place), .. Chunk("IEND", [])];
        for (var cut = 8; cut < png.Length; cut++)
        {
            Assert.Null(PictureWithoutPlace.OfPng(png[..cut]));
        }
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> holds)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. holds];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(holds.Length + 2));
        return segment;
    }

    private static byte[] Chunk(string type, ReadOnlySpan<byte> holds)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. holds, 9, 9, 9, 9];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)holds.Length);
        return chunk;
    }
}
