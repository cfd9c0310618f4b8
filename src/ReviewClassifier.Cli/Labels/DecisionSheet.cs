using System.Globalization;
using System.Text;
using CsvHelper;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Labels;

/// <summary>
/// The sheet that <c>labels check</c> writes, a person fills in and <c>labels apply</c> reads: CSV in UTF-8 with a byte order mark, so that
/// a spreadsheet opens it. No cell of it runs as a formula.
/// </summary>
internal static class DecisionSheet
{
    private const int LongestText = 500;
    private static readonly string[] _columns =
        ["rank", "file", "row", "id", "line", "text", "given", "suggested", "confidence", "reason", "decision", "digest"];

    public static void Write(string path, IEnumerable<Decision> decisions)
    {
        using var file = AtomicFile.Create(path);
        using (var csv = CsvWriter.Create(file.Stream, Options(), leaveOpen: true))
        {
            foreach (var column in _columns)
                csv.WriteField(column);
            csv.EndRecord();
            foreach (var (index, decision) in decisions.Index())
            {
                foreach (var cell in Cells(index + 1, decision))
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        }

        file.Commit();
    }

    /// <summary>Reads a sheet, also one that a spreadsheet saved anew: columns in any order, another separator, in UTF-8 or GB18030.</summary>
    /// <exception cref="InputException">It is no such sheet.</exception>
    public static IReadOnlyList<Decision> Read(string path)
    {
        using var stream = new MemoryStream(Utf8(path));
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        var decisions = new List<Decision>();
        try
        {
            Dictionary<string, int>? places = null;
            while (csv.Read())
            {
                var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
                if (places is null)
                    places = Places(cells, path);
                else if (Array.Exists(cells, cell => cell.Length > 0))
                    decisions.Add(Of(name => places[name] < cells.Length ? cells[places[name]].Trim() : "", csv.LineNumber));
            }
        }
        catch (CsvFormatException error)
        {
            throw new InputException($"{path}: cannot be read as a table; look for a quote that is never closed.", error);
        }

        return decisions;
    }

    private static CsvWriterOptions Options() => new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
    };

    private static string[] Cells(int rank, Decision decision) =>
    [
        rank.ToString(CultureInfo.InvariantCulture),
        decision.File,
        decision.Row?.ToString(CultureInfo.InvariantCulture) ?? "",
        decision.Id,
        decision.Part,
        decision.Text.Length > LongestText ? decision.Text[..LongestText] + "…" : decision.Text,
        decision.Given,
        decision.Suggested,
        decision.Confidence?.ToString("F4", CultureInfo.InvariantCulture) ?? "",
        decision.Reason,
        decision.Decided,
        decision.Digest,
    ];

    private static Decision Of(Func<string, string> cell, long line) => new()
    {
        SheetLine = line,
        Id = cell("id"),
        Part = cell("line"),
        Suggested = cell("suggested"),
        Decided = cell("decision"),
        Digest = cell("digest"),
    };

    private static Dictionary<string, int> Places(string[] header, string path)
    {
        string[] needed = ["id", "line", "suggested", "decision", "digest"];
        var places = header.Index().DistinctBy(c => Plain(c.Item)).ToDictionary(c => Plain(c.Item), c => c.Index, StringComparer.Ordinal);
        return needed.FirstOrDefault(name => !places.ContainsKey(name)) is not { } missing
            ? places
            : throw new InputException($"{path}: has no column {missing}; give the file that labels check wrote, with its first row.");
    }

    private static string Plain(string name) => name.Trim().ToLowerInvariant();

    private static byte[] Utf8(string path)
    {
        using var file = IO.JsonLines.InputFile.Open(path);
        using var memory = new MemoryStream();
        file.CopyTo(memory);
        var bytes = memory.ToArray();
        if (bytes is [0x50, 0x4B, ..])
            throw new InputException($"{path}: is a workbook; save it as CSV and give that.");
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return bytes;
        var encoding = bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        return Encoding.UTF8.GetBytes(encoding.GetString(bytes).TrimStart('\uFEFF'));
    }
}
