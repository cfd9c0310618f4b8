using System.Text;
using CsvHelper;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// The records of a text with separators (RFC 4180), in the encoding of <see cref="TextEncoding"/> and with the separator that the first
/// lines show (comma, semicolon, tab or bar). Given out as UTF-8.
/// </summary>
internal sealed class CsvRecords : IDisposable
{
    // One never closed quote takes the rest of the file with it: no more than this is held.
    private const int LongestRow = 64 << 20;

    private readonly string file;
    private readonly LastByteStream utf8;
    private CsvMalformedRecord? malformed;

    public CsvRecords(PeekedStream stream, string file)
    {
        this.file = file;
        (Encoding, var mark) = TextEncoding.Of(stream.Peek(TextEncoding.Looked));
        stream.ReadExactly(new byte[mark]);
        utf8 = new LastByteStream(
            Encoding == Encoding.UTF8 ? stream : Encoding.CreateTranscodingStream(stream, Encoding, Encoding.UTF8));
        Current = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Encoding = Encoding.UTF8,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            BufferSize = 1 << 18,
            OnMalformedRecord = found => malformed = found,
        });
    }

    /// <summary>How the file is encoded.</summary>
    public Encoding Encoding { get; }

    /// <summary>Holds the record that was read last.</summary>
    public CsvReader Current { get; }

    /// <summary>Whether the file, read to its end, ends without a line end: within a row, if it was cut off.</summary>
    public bool EndsWithinLine => utf8.Last is not ((byte)'\n' or (byte)'\r');

    /// <summary>Reads the next record; false at the end. <see cref="InputException"/> where nothing can be read from here on.</summary>
    public bool Next()
    {
        malformed = null;
        try
        {
            return Current.Read();
        }
        catch (CsvFormatException error)
        {
            throw new InputException(
                $"{file}:{Math.Max(1, error.LineNumber)}: cannot be read as a table from here on; look for a quote that is never closed.",
                error);
        }
    }

    /// <summary>Why the record cannot be trusted; null for a good one.</summary>
    public Fault? Broken() => malformed?.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote => Fault(
            Current.FieldCount, "a quote that is never closed, and so all of the file behind it", "a closing quote",
            "close the quote, or double it where it is text"),
        CsvMalformedReason.TextAfterClosingQuote => Fault(
            ColumnOfBrokenQuotes(), "text after a closing quote", "a separator there", "double the quotes inside a quoted cell"),
        _ => null,
    };

    public void Dispose() => Current.Dispose();

    private Fault Fault(int column, string found, string expected, string remedy) =>
        new(file, Current.LineNumber, column, "", found, expected, remedy);

    private int ColumnOfBrokenQuotes()
    {
        for (var i = 0; i < Current.FieldCount; i++)
        {
            var raw = Encoding.UTF8.GetString(Current.GetRawSpan(i));
            if (raw is ['"', ..] && (raw is not [_, .., '"'] || raw[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"')))
            {
                return i + 1;
            }
        }

        return 1;
    }
}
