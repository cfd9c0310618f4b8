using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.IO.Histories;
using Spectre.Console;

namespace ReviewClassifier.Cli.Batch;

/// <summary>Draws what would be read of a history, before anything is scored.</summary>
internal static class PreviewTable
{
    // In a file, cells are not cut to a screen that is not there.
    private const int FileWidth = 160;
    private const int MostInCell = 60;
    private const int MostInFault = 300;

    private static readonly (string Name, Func<Case, string?> Value)[] Fields =
    [
        ("order_number", item => item.Order?.Number),
        ("buyer", item => item.Order?.Buyer),
        ("item", item => item.Order?.Item),
        ("category", item => item.Category),
        ("platform", item => item.Platform),
        ("rating", item => item.Rating?.ToString(CultureInfo.InvariantCulture)),
        ("review", item => item.Review),
        ("amount", item => item.Order?.Amount?.ToString(CultureInfo.InvariantCulture)),
        ("paid_at", item => Time(item.Order?.PaidAt)),
        ("received_at", item => Time(item.Order?.ReceivedAt)),
        ("confirmed_at", item => Time(item.Order?.ConfirmedAt)),
        ("reviewed_at", item => Time(item.Order?.ReviewedAt)),
        ("chat", item => item.Chat.Count == 0 ? null : Chat(item.Chat)),
    ];

    public static void Write(MappingPreview preview, TextWriter output, bool english)
    {
        var console = Console(output);
        output.WriteLine($"{SafeText.Inert(preview.File, 200)}: {Form(preview.Shape, english)}");
        if (preview.Shape.Headers.Count > 0)
            console.Write(Headers(preview.Shape, english));
        console.Write(Rows(preview, english));
        output.WriteLine();
    }

    private static IAnsiConsole Console(TextWriter output)
    {
        var look = TerminalLook.OfStandardOutput();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = System.Console.IsOutputRedirected ? FileWidth : look.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static string Form(SourceShape shape, bool english)
    {
        var parts = new List<string>
        {
            shape.Form switch
            {
                SourceForm.JsonLines => "JSON Lines",
                SourceForm.Csv => english ? "text with separators" : "分隔文本",
                SourceForm.Excel => "Excel",
                _ => "Parquet",
            },
        };
        if (shape.Encoding is { } encoding)
            parts.Add(encoding.ToUpperInvariant());
        if (shape.Separator is { } separator)
            parts.Add((english ? "separator " : "分隔符 ") + (separator == '\t' ? "TAB" : separator.ToString()));
        if (shape.Sheet is { } sheet)
            parts.Add((english ? "sheet " : "工作表 ") + SafeText.Inert(sheet, MostInCell));
        if (shape.ChatSheet is { } chats)
            parts.Add((english ? "chats on sheet " : "聊天在工作表 ") + SafeText.Inert(chats, MostInCell));
        if (shape.HeaderLine > 1)
            parts.Add(english
                ? string.Create(CultureInfo.InvariantCulture, $"headers in row {shape.HeaderLine}")
                : string.Create(CultureInfo.InvariantCulture, $"表头在第 {shape.HeaderLine} 行"));
        return string.Join(english ? ", " : "，", parts);
    }

    private static Table Headers(SourceShape shape, bool english)
    {
        var table = new Table().Border(TableBorder.Square);
        table.AddColumns(english ? "header" : "表头", english ? "read as" : "读作");
        foreach (var header in shape.Headers)
            table.AddRow(Cell(header.Name), new Spectre.Console.Text(header.Field ?? (english ? "not used" : "不用")));
        return table;
    }

    private static Table Rows(MappingPreview preview, bool english)
    {
        var cases = preview.Rows.Select(row => row.Parsed).ToArray();
        var table = new Table().Border(TableBorder.Square);
        table.AddColumn(english ? "first rows as read" : "前几行读作");
        foreach (var parsed in cases)
            table.AddColumn(parsed.Ok ? SafeText.Inert(parsed.Value.Id, MostInCell).EscapeMarkup() : english ? "rejected" : "退回");
        foreach (var (name, value) in Fields)
        {
            if (cases.Any(parsed => parsed.Ok && value(parsed.Value) is not null))
                table.AddRow([new Spectre.Console.Text(name), .. cases.Select(parsed => Cell(parsed.Ok ? value(parsed.Value) : null))]);
        }

        if (cases.Any(parsed => !parsed.Ok))
        {
            var why = cases.Select(parsed => Cell(parsed.Fault?.ToString(), MostInFault));
            table.AddRow([new Spectre.Console.Text(english ? "why" : "原因"), .. why]);
        }

        return table;
    }

    private static string Chat(IReadOnlyList<ChatLine> chat) => string.Create(CultureInfo.InvariantCulture, $"{chat.Count} × {chat[0].Text}");

    private static string? Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static Spectre.Console.Text Cell(string? text, int most = MostInCell) => new(SafeText.Inert(text ?? "", most));
}
