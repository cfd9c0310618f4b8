using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Benchmarks.Batches;

/// <summary>Files of any length from the cases of data/labelled, again and again, each copy with an id, an order and a buyer of its own.</summary>
internal static class LargeHistory
{
    private const string Header = "id,order_number,buyer,category,platform,rating,amount,paid_at,received_at,reviewed_at,review,chat";

    /// <summary>The cases that are copied.</summary>
    public static IReadOnlyList<Case> Cases() =>
        [.. LabelledReader.Read(Path.Combine(SampleFile.Root(), "data", "labelled")).Items.Select(item => item.Case)];

    /// <summary>Writes a CSV file of so many rows, the chat as JSON in a cell.</summary>
    public static void WriteCsv(string path, IReadOnlyList<Case> cases, int rows)
    {
        var cells = cases.Select(Cells).ToArray();
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        file.Write(Header);
        file.Write('\n');
        for (var i = 0; i < rows; i++)
            file.Write(string.Create(CultureInfo.InvariantCulture, $"r{i},N{i},buyer {i},{cells[i % cells.Length]}\n"));
    }

    /// <summary>Writes reviews alone as JSON Lines, so many of them.</summary>
    public static void WriteReviews(string path, IReadOnlyList<Case> cases, int rows)
    {
        using var file = new FileStream(path, FileMode.Create);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        for (var i = 0; i < rows; i++)
        {
            var item = cases[i % cases.Count];
            writer.Write(item with { Id = string.Create(CultureInfo.InvariantCulture, $"r{i}"), Order = null, Chat = [] });
            file.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    /// <summary>Writes the texts of so many rows, a line each, and says how many there are of a row in 10⁶ bytes.</summary>
    public static double WriteTexts(string path, IReadOnlyList<Case> cases, int rows)
    {
        using (var file = new StreamWriter(path, append: false, new UTF8Encoding(false)))
        {
            for (var i = 0; i < rows; i++)
            {
                foreach (var text in Texts(cases[i % cases.Count]))
                    file.Write(text.ReplaceLineEndings(" ") + "\n");
            }
        }

        return new FileInfo(path).Length / 1e6 / rows;
    }

    /// <summary>The texts of a case that are cut into words: all but those of automatic replies.</summary>
    public static IEnumerable<string> Texts(Case item) =>
        item.Chat.Where(line => line.From != Speaker.Auto).Select(line => line.Text).Prepend(item.Review).Where(text => text.Length > 0);

    private static string Cells(Case item) => string.Join(
        ',',
        Cell(item.Category),
        Cell(item.Platform),
        item.Rating?.ToString(CultureInfo.InvariantCulture),
        item.Order?.Amount?.ToString(CultureInfo.InvariantCulture),
        Time(item.Order?.PaidAt),
        Time(item.Order?.ReceivedAt),
        Time(item.Order?.ReviewedAt),
        Cell(item.Review),
        item.Chat.Count == 0 ? "" : Cell(Chat(item)));

    private static string Chat(Case item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        writer.Write(item);
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        return json.RootElement.GetProperty("chat").GetRawText();
    }

    private static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private static string Cell(string? text) => text is null ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
