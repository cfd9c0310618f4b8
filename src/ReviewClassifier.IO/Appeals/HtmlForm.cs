using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ReviewClassifier.Appeals;

namespace ReviewClassifier.IO.Appeals;

/// <summary>A document as one page of HTML that stands alone: no script, nothing fetched, all text encoded.</summary>
internal static class HtmlForm
{
    private const string Css = """
        :root{color-scheme:light dark;--ink:#1b1f24;--soft:#56606b;--paper:#fff;--panel:#f4f6f8;--line:#d5dae0;--bad:#a3221b;--mark:#ffe9a8}
        @media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#a9b3bd;--paper:#14171a;
          --panel:#1d2226;--line:#39414a;--bad:#ff8a80;--mark:#5c4a08}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem 1rem 3rem;max-width:52rem;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",
          sans-serif;color:var(--ink);background:var(--paper)}
        h1{font-size:1.45rem;margin:.4rem 0}
        h2{font-size:1.12rem;margin:1.6rem 0 .4rem;border-top:1px solid var(--line);padding-top:.8rem}p{margin:.35rem 0}
        p,li,td{overflow-wrap:anywhere;white-space:pre-line;unicode-bidi:isolate}
        .quiet{color:var(--soft)}.strong{font-weight:600}.warning{font-weight:600;color:var(--bad)}
        .boxed{background:var(--panel);border:1px solid var(--line);border-radius:.3rem;padding:.7rem .9rem;user-select:all}
        ul{margin:.3rem 0;padding-left:1.3rem}ul.ticked{list-style:"☐ ";}
        table{border-collapse:collapse;width:100%;margin:.4rem 0;font-size:.94rem;table-layout:fixed}
        th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
        th{color:var(--soft);font-weight:500}
        tr.telling{background:var(--panel)}mark{background:var(--mark);color:inherit}
        @media(max-width:36rem){body{padding:.6rem .6rem 2rem;font-size:15px}th,td{padding:.25rem .3rem}table{font-size:.88rem}}
        @media print{body{max-width:none;padding:0}tr{break-inside:avoid}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static byte[] Write(PackDocument document)
    {
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="{(document.Language == Language.English ? "en" : "zh-CN")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Text(document.Title)}</title>
            <style>{Css}</style>
            </head>
            <body>
            <main>

            """);
        foreach (var block in document.Blocks)
        {
            Write(block, html);
        }

        return Encoding.UTF8.GetBytes(html.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static void Write(PackBlock block, StringBuilder html)
    {
        switch (block)
        {
            case PackHeading heading:
                var tag = heading.Level == 1 ? "h1" : "h2";
                html.Append('<').Append(tag).Append('>').Append(Text(heading.Text)).Append("</").Append(tag).Append(">\n");
                break;
            case PackParagraph paragraph:
                html.Append(paragraph.Boxed ? "<p class=\"boxed\">" : "<p>").Append(Runs(paragraph.Runs)).Append("</p>\n");
                break;
            case PackList list:
                html.Append(list.Ticked ? "<ul class=\"ticked\">" : "<ul>")
                    .AppendJoin("", list.Items.Select(item => $"<li>{Text(item)}</li>\n")).Append("</ul>\n");
                break;
            case PackTable table:
                Write(table, html);
                break;
        }
    }

    private static void Write(PackTable table, StringBuilder html)
    {
        html.Append("<table>\n<thead><tr>");
        foreach (var (name, width) in table.Columns)
        {
            html.Append("<th scope=\"col\" style=\"width:").Append(width).Append("%\">").Append(Text(name)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append(row.Telling ? "<tr class=\"telling\">" : "<tr>")
                .AppendJoin("", row.Cells.Select(cell => $"<td>{Runs(cell)}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }

    private static string Runs(IReadOnlyList<PackRun> runs) => string.Concat(runs.Where(run => run.Text.Length > 0).Select(run => run switch
    {
        { Marked: true } => $"<mark>{Text(run.Text)}</mark>",
        { Tone: PackTone.Plain } => Text(run.Text),
        _ => $"<span class=\"{ClassOf(run.Tone)}\">{Text(run.Text)}</span>",
    }));

    private static string ClassOf(PackTone tone) => tone switch { PackTone.Quiet => "quiet", PackTone.Strong => "strong", _ => "warning" };

    private static string Text(string text) => Encoder.Encode(ShownText.Of(text)).Replace("&#xA;", "\n", StringComparison.Ordinal);
}
