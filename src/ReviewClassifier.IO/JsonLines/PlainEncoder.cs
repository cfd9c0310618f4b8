using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Writes text in JSON as itself, emoji and full-width spaces too (the framework's relaxed encoder escapes those), and escapes
/// only what must be: quotes, backslashes and control characters. Lone surrogates become U+FFFD. Not for embedding in HTML.
/// </summary>
public sealed class PlainEncoder : JavaScriptEncoder
{
    /// <summary>How all our writers write: compact, with this encoder.</summary>
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = new PlainEncoder(), SkipValidation = true };

    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Characters(0, 0x20), '"', '\\', .. Characters(0x7F, 0x21), .. Characters(0xD800, 0x800)]);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\' or (>= 0x7F and < 0xA0);

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        var at = 0;
        while (true)
        {
            var next = all[at..].IndexOfAny(Suspects);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (Rune.DecodeFromUtf16(all[at..], out var rune, out var length) != OperationStatus.Done || WillEncode(rune.Value))
            {
                return at;
            }

            at += length;
        }
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var output = new Span<char>(buffer, bufferLength);
        Span<char> escape = unicodeScalar switch
        {
            '"' => ['\\', '"'],
            '\\' => ['\\', '\\'],
            '\b' => ['\\', 'b'],
            '\t' => ['\\', 't'],
            '\n' => ['\\', 'n'],
            '\f' => ['\\', 'f'],
            '\r' => ['\\', 'r'],
            // What the framework asks to write for a lone surrogate.
            0xFFFD => ['\uFFFD'],
            _ => ['\\', 'u', .. unicodeScalar.ToString("x4", CultureInfo.InvariantCulture)],
        };
        numberOfCharactersWritten = escape.TryCopyTo(output) ? escape.Length : 0;
        return numberOfCharactersWritten > 0;
    }

    private static IEnumerable<char> Characters(int first, int count) => Enumerable.Range(first, count).Select(c => (char)c);
}
