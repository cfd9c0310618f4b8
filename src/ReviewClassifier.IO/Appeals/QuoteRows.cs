using System.Globalization;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Appeals;

/// <summary>The quoted lines with those beside them as rows of a table, each line once, with its telling words marked.</summary>
internal static class QuoteRows
{
    public static IReadOnlyList<PackRow> Of(AppealPack pack, PackWords words, string review)
    {
        var quoted = pack.Quotes.Select(quote => quote.Evidence.Line).OfType<int>().ToHashSet();
        var shown = new HashSet<int>();
        var rows = new List<PackRow>();
        foreach (var quote in pack.Quotes)
        {
            Beside(quote.Before);
            rows.Add(Quoted(quote.Evidence));
            Beside(quote.After);
        }

        return rows;

        void Beside(ContextLine? line)
        {
            if (line is null || quoted.Contains(line.Line) || !shown.Add(line.Line))
            {
                return;
            }

            rows.Add(new PackRow(
            [
                [new PackRun(Number(line.Line), PackTone.Quiet)],
                [new PackRun(line.Said.At is { } at ? PackDocument.Time(at) : "", PackTone.Quiet)],
                [new PackRun(words.Speaker(line.Said.From), PackTone.Quiet)],
                [new PackRun(line.Said.Text, PackTone.Quiet)],
            ]));
        }

        PackRow Quoted(Evidence line)
        {
            var at = line.At ?? (line.Line is null ? pack.Item.Order?.ReviewedAt : null);
            return new PackRow(
            [
                [new PackRun(line.Line is { } number ? Number(number) : "")],
                [new PackRun(at is { } known ? PackDocument.Time(known) : "")],
                [new PackRun(line.Line is null ? review : words.Speaker(Speaker.Buyer))],
                Marked(line),
            ],
            Telling: true);
        }
    }

    private static List<PackRun> Marked(Evidence line)
    {
        var runs = new List<PackRun>();
        var at = 0;
        foreach (var span in line.Spans)
        {
            if (span.Start > at)
            {
                runs.Add(new PackRun(line.Text[at..span.Start]));
            }

            runs.Add(new PackRun(line.Text[span.Start..span.End], Marked: true));
            at = span.End;
        }

        if (at < line.Text.Length || runs.Count == 0)
        {
            runs.Add(new PackRun(line.Text[at..]));
        }

        return runs;
    }

    private static string Number(int line) => (line + 1).ToString(CultureInfo.InvariantCulture);
}
