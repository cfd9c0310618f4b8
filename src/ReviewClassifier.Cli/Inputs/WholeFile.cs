using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>Reads a small input whole: a case or a chat.</summary>
internal static class WholeFile
{
    private const int MostBytes = 256 << 20;

    /// <summary>The UTF-8 of a file (gunzipped where it is gzip) or of standard input (<c>-</c>), without a byte order mark.</summary>
    public static ReadOnlySpan<byte> Read(string path)
    {
        var text = Bytes(path);
        return text switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] =>
                throw new InputException($"{path}: is written in UTF-16; save it as UTF-8 and try again."),
            [0xEF, 0xBB, 0xBF, ..] => text.AsSpan(3),
            _ => text,
        };
    }

    /// <summary>The bytes as they are, gunzipped where they are gzip.</summary>
    public static byte[] Bytes(string path)
    {
        using var input = path == "-" ? Console.OpenStandardInput() : InputFile.Open(path);
        var bytes = new byte[1 << 14];
        var filled = 0;
        try
        {
            for (int read; (read = input.Read(bytes.AsSpan(filled))) > 0;)
            {
                filled += read;
                if (filled > MostBytes)
                    throw new InputException($"{path}: is longer than {MostBytes} bytes, too long for one case; use batch for many.");
                if (filled == bytes.Length)
                    Array.Resize(ref bytes, bytes.Length * 2);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read to its end; check that the file is whole and the disk is well.", error);
        }

        Array.Resize(ref bytes, filled);
        return bytes;
    }
}
