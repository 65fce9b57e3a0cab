using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Skein.Mail;

/// <summary>
/// The words of a message, as plain text. What the sender's program marked as a quotation begins with “&gt;”.
/// </summary>
internal static class MailWords
{
    /// <returns>Null where there are none, for example because the message is encrypted.</returns>
    public static string? In(MimeMessage message) =>
        message.TextBody is { } text && !string.IsNullOrWhiteSpace(text) ? text
        : message.HtmlBody is { } html ? InHtml(html)
        : message.TextBody;

    /// <summary>Words in an alphabet that nobody knows were read as though they were in another.</summary>
    public static bool AreInKnownLetters(MimeMessage message) =>
        !message.BodyParts.OfType<TextPart>().Any(part => part.ContentType is { Charset: not null, CharsetEncoding: null });

    internal static string InHtml(string html)
    {
        var lines = new Lines();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        var raw = HtmlTagId.Unknown;
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken { Id: HtmlTagId.Style or HtmlTagId.Title } tag:
                    raw = tag.IsEndTag ? HtmlTagId.Unknown : tag.Id;
                    break;
                case HtmlTagToken tag:
                    lines.Meet(tag);
                    break;
                case HtmlDataToken data when data.Kind is HtmlTokenKind.Data && raw is HtmlTagId.Unknown:
                    lines.Write(data.Data);
                    break;
            }
        }

        return lines.All();
    }

    /// <summary>Lines as a reader would see them: a block begins one, a space is a space however it was typed.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder _all = new();
        private readonly StringBuilder _line = new();
        private readonly Stack<bool> _blocks = new();
        private int _quotations;
        private int _asTyped;

        public void Meet(HtmlTagToken tag)
        {
            switch (tag.Id)
            {
                case HtmlTagId.Br:
                    End(evenIfEmpty: true);
                    break;
                case HtmlTagId.P or HtmlTagId.Table or HtmlTagId.UL or HtmlTagId.OL
                    or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4:
                    End();
                    Gap();
                    break;
                case HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.HR:
                    End();
                    break;
                case HtmlTagId.TD:
                    _line.Append(' ');
                    break;
                case HtmlTagId.Pre:
                    End();
                    _asTyped = Math.Max(0, _asTyped + (tag.IsEndTag ? -1 : 1));
                    break;
                case HtmlTagId.BlockQuote:
                    End();
                    Quote(tag);
                    break;
            }
        }

        public void Write(string data)
        {
            foreach (var letter in data)
            {
                if (letter is '\n' && _asTyped > 0)
                {
                    End(evenIfEmpty: true);
                }
                else if (letter is not ('\n' or '\r' or '\t' or ' ') || _asTyped > 0)
                {
                    _line.Append(letter);
                }
                else if (_line.Length > 0 && _line[^1] is not ' ')
                {
                    _line.Append(' ');
                }
            }
        }

        public string All()
        {
            End();
            return _all.ToString();
        }

        /// <summary>
        /// Some programs indent with the same tag, so only one that says that it quotes is a quotation: else words of a person
        /// would go with it.
        /// </summary>
        private void Quote(HtmlTagToken tag)
        {
            if (tag.IsEndTag)
            {
                _quotations -= _blocks.TryPop(out var quoted) && quoted ? 1 : 0;
            }
            else if (!tag.IsEmptyElement)
            {
                _blocks.Push(Quotes(tag));
                _quotations += _blocks.Peek() ? 1 : 0;
            }
        }

        private static bool Quotes(HtmlTagToken tag) => tag.Attributes.Any(attribute =>
            attribute.Id is HtmlAttributeId.Cite
            || (attribute.Id is HtmlAttributeId.Type && attribute.Value is "cite")
            || (attribute.Id is HtmlAttributeId.Class
                && attribute.Value?.Contains("quote", StringComparison.OrdinalIgnoreCase) == true));

        private void Gap()
        {
            if (_all.Length > 0)
            {
                End(evenIfEmpty: true);
            }
        }

        private void End(bool evenIfEmpty = false)
        {
            var line = _line.ToString().TrimEnd(' ');
            if (line.Length > 0 || evenIfEmpty)
            {
                _all.Append(_quotations > 0 ? "> " : "").Append(line).Append('\n');
            }

            _line.Clear();
        }
    }
}
