using System.Globalization;
using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Page;

/// <summary>
/// One scored case for the seller who has to decide on an appeal: the verdict and how sure it is, the lines that carry it, what speaks
/// for the buyer, and what an appeal would still need.
/// </summary>
/// <param name="writer">Where the page goes.</param>
/// <param name="words">The page's language.</param>
internal sealed class CasePage(PageWriter writer, PageWords words)
{
    private const int BarCells = 20;

    public void Write(Case item, Result result)
    {
        writer.Write(0, new Piece(words.Facts(item), Tone.Quiet));
        writer.Blank();
        WriteVerdict(item, result);
        // What the verdict rests on comes first, and the other side gets the same room.
        if (result.Verdict == Verdict.Genuine)
        {
            WriteLines(words.ForBuyer, words.NothingForBuyer, result.Mitigating, item);
            WriteLines(words.Against, words.NothingAgainst, result.Evidence, item);
        }
        else
        {
            WriteLines(words.Against, result.Verdict == Verdict.Malicious ? words.NoSingleLine : words.NothingAgainst, result.Evidence, item);
            WriteLines(words.ForBuyer, words.NothingForBuyer, result.Mitigating, item);
        }

        WriteGaps(item, result);
        Heading(words.Note);
        writer.Write(2, words.Closing);
        writer.Write(2, new Piece($"review-classifier {result.Model}", Tone.Quiet));
    }

    private void WriteVerdict(Case item, Result result)
    {
        var tone = result.Verdict switch { Verdict.Malicious => Tone.Bad, Verdict.Genuine => Tone.Good, _ => Tone.Heading };
        Heading(words.Conclusion);
        writer.Write(2, new Piece(words.Verdict(result.Verdict), tone));
        if (result.Pattern is { } pattern)
            writer.Write(2, words.Pattern(pattern));
        if (result.Verdict == Verdict.Insufficient)
            writer.Write(2, words.Why(item, result));
        writer.Write(2, words.HowSure(result.Probability, result.Verdict));
        var full = (int)Math.Round(Math.Clamp(result.Probability, 0, 1) * BarCells);
        // Plain signs, for block characters are of unlike width in Chinese terminals.
        writer.Write(2, "[", new Piece(new string('#', full), tone), new string('-', BarCells - full), "]");
        writer.Blank();
    }

    private void WriteLines(string heading, string nothing, IReadOnlyList<Evidence> lines, Case item)
    {
        Heading(heading);
        if (lines.Count == 0)
            writer.Write(2, nothing);
        foreach (var line in PageOrder.Choose(lines, item.Order))
            WriteLine(line, item);
        if (lines.Count > PageOrder.MostLines)
            writer.Write(2, new Piece(words.MoreLines(lines.Count - PageOrder.MostLines), Tone.Quiet));
        writer.Blank();
    }

    private void WriteLine(Evidence line, Case item)
    {
        var at = line.At ?? (line.Line is null ? item.Order?.ReviewedAt : null);
        var time = at?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? words.UnknownTime;
        writer.Write(2, new Piece($"{time}  {(line.Line is null ? words.Review : words.Buyer)}", Tone.Quiet));
        writer.Write(4, Excerpt.Of(line.Text, line.Spans));
        writer.Write(4, new Piece(words.Does(line), Tone.Quiet));
    }

    private void WriteGaps(Case item, Result result)
    {
        var gaps = AppealGaps.Of(item, result);
        Heading(words.Missing);
        if (gaps == AppealGap.None)
            writer.Write(2, words.NothingMissing);
        else if (result.Verdict == Verdict.Genuine)
            writer.Write(2, words.MissingButGenuine);
        for (var gap = AppealGap.Demand; gap <= AppealGap.ReviewTime; gap = (AppealGap)((int)gap << 1))
        {
            if ((gaps & gap) != 0)
                writer.WriteItem(2, words.Advice(gap));
        }

        writer.Blank();
    }

    private void Heading(string text) => writer.Write(0, new Piece(text, Tone.Heading));
}
