using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Turns the raw bytes of a JSON string into text without ever refusing: an escaped lone surrogate stays a lone surrogate,
/// and bytes that are not UTF-8 become U+FFFD. (The framework's own reader throws on both, and shops' exports hold both.)
/// </summary>
internal static class JsonText
{
    private const int StackCharacters = 256;

    /// <summary>The text of a string whose escapes, if any, a JSON reader has already found well formed.</summary>
    public static string Decode(ReadOnlySpan<byte> raw, bool escaped)
    {
        if (!escaped)
        {
            return Encoding.UTF8.GetString(raw);
        }

        char[]? rented = null;
        var text = raw.Length <= StackCharacters
            ? stackalloc char[StackCharacters]
            : rented = ArrayPool<char>.Shared.Rent(raw.Length);
        var result = new string(text[..Decode(raw, escaped, text)]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>Writes the text and returns its length; <paramref name="text"/> must be as long as <paramref name="raw"/>.</summary>
    public static int Decode(ReadOnlySpan<byte> raw, bool escaped, Span<char> text)
    {
        var written = 0;
        while (escaped)
        {
            var plain = raw.IndexOf((byte)'\\');
            if (plain < 0)
            {
                break;
            }

            written += Encoding.UTF8.GetChars(raw[..plain], text[written..]);
            raw = raw[(plain + 1)..];
            var taken = Escape(raw, out text[written++]);
            raw = raw[taken..];
        }

        return written + Encoding.UTF8.GetChars(raw, text[written..]);
    }

    private static int Escape(ReadOnlySpan<byte> raw, out char character)
    {
        if (raw[0] == 'u')
        {
            character = (char)ushort.Parse(raw.Slice(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return 5;
        }

        character = raw[0] switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            var other => (char)other,
        };
        return 1;
    }
}
