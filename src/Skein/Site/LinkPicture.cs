using QRCoder;

namespace Skein.Site;

/// <summary>A link as a picture that a phone reads, drawn as SVG.</summary>
public static class LinkPicture
{
    private const int Side = 160;

    public static string Draw(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(new System.Drawing.Size(Side, Side), sizingMode: SvgQRCode.SizingMode.WidthHeightAttribute);
    }
}
