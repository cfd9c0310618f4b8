using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// Tells how a text file is encoded: by its byte order mark (UTF-8, UTF-16, GB18030), else as UTF-8 where its bytes are that, else as
/// GB18030, which holds GBK and GB2312: what spreadsheets write on a Chinese Windows. Only where there is no Chinese do the two agree.
/// </summary>
internal static class TextEncoding
{
    /// <summary>How many bytes are looked at: a table that is plain ASCII for longer is taken as UTF-8.</summary>
    public const int Looked = 4 << 20;

    /// <summary>GB18030, the Chinese national standard.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The encoding of a file that starts so, and how long its byte order mark is.</summary>
    public static (Encoding Encoding, int Mark) Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
        _ => (IsUtf8(start) ? Encoding.UTF8 : Gb18030, 0),
    };

    // A broken character or two do not make a UTF-8 file another: Chinese in GB18030 is wrong as UTF-8 at nearly every character.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        var (right, wrong) = (0L, 0L);
        while (true)
        {
            var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
            {
                return wrong * 10 <= right;
            }

            bytes = bytes[plain..];
            switch (Rune.DecodeFromUtf8(bytes, out _, out var length))
            {
                case OperationStatus.Done:
                    right++;
                    break;
                case OperationStatus.InvalidData:
                    wrong++;
                    break;
                default:
                    // A character cut off at the end of what was looked at, or of the file.
                    return wrong * 10 <= right;
            }

            bytes = bytes[length..];
        }
    }
}
