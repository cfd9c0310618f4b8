using System.Text;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>What a history is written in.</summary>
public enum SourceForm
{
    /// <summary>A case a line, as JSON.</summary>
    JsonLines,

    /// <summary>Text with separators: commas, tabs, semicolons or bars.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Excel,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}

/// <summary>Tells the form.</summary>
internal static class SourceForms
{
    /// <summary>As much as a pipe gives at once.</summary>
    public const int Looked = 1 << 16;

    public static SourceForm Of(PeekedStream stream, string path)
    {
        if (path == "-")
        {
            stream.Peek(1, Looked);
        }

        if (TableFile.IsExcel(stream, path))
        {
            return SourceForm.Excel;
        }

        if (TableFile.IsParquet(stream))
        {
            return SourceForm.Parquet;
        }

        return (path == "-" ? IsTable(stream) : CaseForm.IsTable(stream, path)) ? SourceForm.Csv : SourceForm.JsonLines;
    }

    // A line of one cell that names no field is more likely a broken line of JSON.
    private static bool IsHeader(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? text : text[..end];
        return line.IndexOfAny(",;\t|"u8) >= 0 || line.Contains((byte)0)
            || Labelled.Tables.CaseColumns.Review.Is(Column.Plain(Encoding.UTF8.GetString(line)));
    }

    // Standard input has no name that would tell, and is waited for no longer than for its first character. Where that begins no JSON
    // but a later line does, the first line is a broken one of JSON Lines.
    private static bool IsTable(PeekedStream stream)
    {
        for (var least = 1; ; least++)
        {
            var start = stream.Peek(least, Looked);
            var text = start[(start is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0)..].TrimStart(" \t\r\n"u8);
            if (!text.IsEmpty || start.Length < least)
            {
                return text is not ([] or [(byte)'{' or (byte)'[', ..]) && text.IndexOf("\n{\""u8) < 0 && IsHeader(text);
            }

            least = start.Length;
        }
    }
}
