using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;
using ReviewClassifier.Text.Likeness;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Web.Histories;

/// <summary>Why a row of the history has to do with a case.</summary>
internal enum Relation
{
    /// <summary>It is of the same order.</summary>
    SameOrder,

    /// <summary>It is by the same buyer.</summary>
    SameBuyer,

    /// <summary>Its buyer gave the same contact.</summary>
    SameContact,

    /// <summary>Its text is nearly the same.</summary>
    SameText,

    /// <summary>A finding lists both.</summary>
    SameGroup,
}

/// <summary>A row of the history that has to do with a case.</summary>
/// <param name="Row">Its place in the history, from 0.</param>
/// <param name="Relations">Why.</param>
internal sealed record RelatedRow(int Row, IReadOnlyList<Relation> Relations);

/// <summary>Finds what the history has to do with a case, be it of the history or new.</summary>
internal static class RelatedRows
{
    private const int Most = 20;
    private const int MostOfOne = 200;
    private const double LeastLikeness = 0.5;

    // Two texts that have half of their shingles in common agree in fewer values than this once in two hundred times.
    private const int LeastAgreed = 8;

    /// <summary>What has to do with a case that was just scored.</summary>
    public static IReadOnlyList<RelatedRow> Of(HistoryBook book, Case item, Result result) =>
        Of(book, HistoryRow.Create(item, result), own: null);

    /// <summary>What has to do with a row of the history, strongest relation first.</summary>
    public static IReadOnlyList<RelatedRow> Of(HistoryBook book, HistoryRow row, int? own)
    {
        var found = new SortedDictionary<int, List<Relation>>();
        AddByKeys(book, row, found);
        foreach (var contact in row.Contacts)
        {
            foreach (var other in WithContact(book, contact))
                Add(found, other, Relation.SameContact);
        }

        AddTexts(book, row, found);
        if (own is { } self)
        {
            foreach (var finding in book.FindingsOf(self).Where(finding => book.Findings[finding].Kind != FindingKind.Burst))
            {
                foreach (var listed in book.Findings[finding].Rows)
                    Add(found, (int)listed.Ordinal, Relation.SameGroup);
            }

            found.Remove(self);
        }

        return [.. found.Select(one => new RelatedRow(one.Key, one.Value)).OrderBy(one => one.Relations.Min()).ThenByDescending(one => one.Row).Take(Most)];
    }

    private static void AddByKeys(HistoryBook book, HistoryRow row, SortedDictionary<int, List<Relation>> found)
    {
        var (buyer, order) = (BookLoader.DigestOf(row.Case.Order?.Buyer), BookLoader.DigestOf(row.Case.Order?.Number));
        if (buyer == 0 && order == 0)
            return;
        var left = MostOfOne;
        for (var i = book.Count - 1; i >= 0 && left > 0; i--)
        {
            var key = book.Columns.Keys[i];
            if (order != 0 && key.Order == order)
                Add(found, i, Relation.SameOrder);
            if (buyer == 0 || key.Buyer != buyer)
                continue;
            Add(found, i, Relation.SameBuyer);
            left--;
        }
    }

    private static void AddTexts(HistoryBook book, HistoryRow row, SortedDictionary<int, List<Relation>> found)
    {
        if (row.Sketch.IsEmpty)
            return;
        // Sketches say which are worth to be read; the texts say whether they are alike.
        var comparable = new ComparableText(_normalizer.Value);
        var own = Shingles.Cut(Cut(comparable, row.Case.Review), TextSketch.ShingleWidth);
        foreach (var other in book.Columns.Sketches.Like(row.Sketch.Span, LeastAgreed, 3 * Most))
        {
            ScoredRow read = book.Read(other);
            if (Shingles.Jaccard(own, Shingles.Cut(Cut(comparable, read.Row.Case.Review), TextSketch.ShingleWidth)) >= LeastLikeness)
                Add(found, other, Relation.SameText);
        }
    }

    private static readonly Lazy<Normalizer> _normalizer = new(Normalizer.OpenDefault);

    private static ReadOnlySpan<char> Cut(ComparableText comparable, string review)
    {
        var text = comparable.Read(review);
        return text[..Math.Min(text.Length, TextSketch.LongestText)];
    }

    private static IEnumerable<int> WithContact(HistoryBook book, ulong contact)
    {
        var contacts = book.Columns.Contacts;
        var at = contacts.BinarySearch((contact, -1));
        for (var i = ~at; i < contacts.Count && contacts[i].Contact == contact && i - ~at < MostOfOne; i++)
            yield return contacts[i].Row;
    }

    private static void Add(SortedDictionary<int, List<Relation>> found, int row, Relation relation)
    {
        if (!found.TryGetValue(row, out var relations))
            found[row] = relations = [];
        if (!relations.Contains(relation))
            relations.Add(relation);
    }
}
