using System.Buffers;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// Text in a cell. Text that a spreadsheet would run as a formula gets an apostrophe in front, as a person types it there, and so do an
/// empty text (an empty cell is no text at all) and a text that begins with such an apostrophe; reading takes it away again.
/// The characters are those that OWASP names under "CSV injection", their full-width forms, and the line feed.
/// </summary>
internal static class CellText
{
    private static readonly SearchValues<char> Running = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The text as it stands in a cell; null, an empty cell, for no text.</summary>
    public static string? Write(string? text) => text is not null && NeedsApostrophe(text) ? "'" + text : text;

    /// <summary>What a cell's text says. Other programs force text by <c>="…"</c> or a tab in front, which are taken away too.</summary>
    public static string? Read(string? cell) => cell switch
    {
        null or "" => null,
        ['\'', ..] when NeedsApostrophe(cell) => cell[1..],
        ['=', '"', .., '"'] when cell.Length > 2 => cell[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal),
        ['\t', ..] => cell.TrimStart('\t') is { Length: > 0 } text ? text : null,
        _ => cell,
    };

    private static bool NeedsApostrophe(string text)
    {
        var rest = text.AsSpan().TrimStart('\'');
        return rest.IsEmpty || Running.Contains(rest[0]);
    }
}
