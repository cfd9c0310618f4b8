using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.Doccano;

/// <summary>
/// Reads an example of doccano's JSONL export. With the <c>meta</c> that <see cref="LabelledWriter"/> wrote it is the case it was; without,
/// its text is the review. A label <c>malicious</c> or <c>genuine</c>, and one <c>pattern:NAME</c>, judge the case wherever they stand; the
/// evidence labels judge the lines they touch.
/// </summary>
internal static class DoccanoExample
{
    /// <summary>What stands before a pattern's name, for one pattern and one evidence label share theirs.</summary>
    public const string Pattern = "pattern:";

    public static LabelledCase Read(ref RowReader row, string file, string group, SeenIds ids)
    {
        var meta = new DoccanoMeta();
        var labels = new List<DoccanoMark>();
        var (text, textAt, number, idAt) = ("", 0, (string?)null, 0);
        row.Next();
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("text"u8))
            {
                text = row.Present() ? row.Text("text") : "";
                textAt = row.At;
            }
            else if (key.SequenceEqual("label"u8) || key.SequenceEqual("labels"u8)
                || key.SequenceEqual("entities"u8) || key.SequenceEqual("cats"u8))
            {
                MarkScanner.Scan(ref row, labels);
            }
            else if (key.SequenceEqual("meta"u8) && row.Present())
            {
                meta.Scan(ref row);
            }
            else if (key.SequenceEqual("id"u8))
            {
                number = row.Present() ? row.TextOrNumber("id") : null;
                idAt = row.At;
            }
            else
            {
                row.Skip();
            }
        }

        var fields = meta.Case ?? new CaseFields { Id = number, IdAt = idAt, Review = text, ReviewAt = textAt };
        CaseScanner.RequireText(ref row, fields);
        var item = fields.ToCase(row.Line);
        var marks = new Marks(item) { Note = meta.Note, LabelledBy = meta.LabelledBy, LabelledAt = meta.LabelledAt };
        var lines = meta.Case is null ? [(-1, -1), (0, int.MaxValue)] : meta.Lines;
        if (meta.Case is not null && !Matches(item, text, lines))
        {
            throw row.Fail(
                textAt, "text", "a text that is not the one of meta", "the text as it was written",
                "import the file anew without changing its text");
        }

        foreach (var mark in labels)
        {
            if (Apply(mark, marks, lines) is { } breach)
            {
                throw row.Fail(mark.At, breach with { Key = "label" });
            }
        }

        if (marks.Check() is { } missing)
        {
            throw row.Fail(0, missing with { Found = missing.Key == "label" ? "neither malicious nor genuine" : missing.Found });
        }

        return ids.Take(fields.Id, file, row.Line) is { } taken ? throw row.Fail(fields.IdAt, taken) : marks.ToLabelled(group);
    }

    private static Breach? Apply(DoccanoMark mark, Marks marks, List<(int Start, int End)> lines)
    {
        if (mark.Name.StartsWith(Pattern, StringComparison.Ordinal))
        {
            return marks.Pattern(mark.Name[Pattern.Length..]);
        }

        if (Tables.LabelWords.TryLabel(mark.Name, out _))
        {
            return marks.Label(mark.Name);
        }

        var first = mark.Start < 0 ? 1 : lines.FindIndex(line => line.End > mark.Start);
        var last = mark.Start < 0 ? 1 : lines.FindLastIndex(line => line.Start < Math.Max(mark.End, mark.Start + 1));
        if (first < 1 || last < first)
        {
            return new(
                "label", $"\"{Faults.Quote.Literal(mark.Name)}\" on no line of the review or the chat", "a mark on the line that it judges",
                "move the mark; only malicious, genuine and pattern:… judge the whole case");
        }

        var breach = first == 1 ? marks.Review(mark.Name) : null;
        return breach ?? (last < DoccanoText.BeforeChat
            ? null
            : marks.Lines(mark.Name, Math.Max(first, DoccanoText.BeforeChat) - DoccanoText.BeforeChat, last - DoccanoText.BeforeChat));
    }

    // That every message still ends where its line does.
    private static bool Matches(Case item, string text, List<(int Start, int End)> lines)
    {
        var whole = text.EnumerateRunes().ToArray();
        var messages = item.Chat.Select(line => line.Text).Prepend(item.Review).Prepend(item.Id).ToArray();
        return lines.Count == messages.Length && lines.Zip(messages).All(pair =>
        {
            var runes = pair.Second.EnumerateRunes().ToArray();
            return pair.First.End <= whole.Length && pair.First.End - pair.First.Start >= runes.Length
                && whole.AsSpan(pair.First.Start..pair.First.End).EndsWith(runes);
        });
    }
}
