using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Cases;
using ReviewClassifier.Html;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Histories;

/// <summary>A row as a page shows it.</summary>
/// <param name="Row">Its place in the history, from 0.</param>
/// <param name="Scored">What it says.</param>
/// <param name="Deadline">The time left to appeal it.</param>
/// <param name="Findings">Which findings list it, by their places.</param>
internal sealed record ShownRow(int Row, ScoredRow Scored, Deadline Deadline, IReadOnlyList<int> Findings)
{
    /// <summary>Reads a row to be shown.</summary>
    public static ShownRow Read(HistoryBook book, int row, PlatformRules rules, DateTime now)
    {
        var scored = book.Read(row);
        return new ShownRow(row, scored, Deadline.Of(scored.Row.Case, rules, now), book.FindingsOf(row));
    }
}

/// <summary>What the page of the history shows; all that needs the disk was read.</summary>
public sealed record HistoryView
{
    /// <summary>How many rows a page has.</summary>
    internal const int PageRows = 50;

    internal HistoryView(Visit visit, HistoryBook book, RowSelection selection) =>
        (Visit, Book, Selection, Words) = (visit, book, selection, new HistoryWords(visit.Language));

    internal Visit Visit { get; }

    internal HistoryBook Book { get; }

    internal RowSelection Selection { get; }

    internal HistoryWords Words { get; }

    internal HistoryQuery Query => Selection.Query;

    /// <summary>The words searched for; null for none.</summary>
    internal string? SearchedFor { get; init; }

    /// <summary>The rows of the page.</summary>
    internal IReadOnlyList<ShownRow> Rows { get; init; } = [];

    /// <summary>The rows found over time; null where there are no times.</summary>
    internal Markup? Plot { get; init; }

    /// <summary>What a person has to be told of the request before.</summary>
    internal string? Notice { get; init; }

    internal static HistoryView Of(Visit visit, HistoryBook book, HistoryQuery query, OpenHistory history, PlatformRules rules)
    {
        var words = query.Search is { } search ? history.Searches.TextOf(search) : null;
        // A search that is not known any more is left out, and the page says so.
        var selection = new RowSelection(book, words is null ? query with { Search = null } : query, words, visit.Now);
        return new HistoryView(visit, book, selection)
        {
            SearchedFor = words,
            Rows = [.. selection.Page(PageRows).Select(row => ShownRow.Read(book, row, rules, visit.Now))],
            Plot = TimelinePlot.Of(book, selection, visit.Language),
            Notice = query.Search is not null && words is null
                ? visit.Say("这次搜索已失效，请重新搜索。", "That search is not known any more; search again.")
                : null,
        };
    }
}

/// <summary>What the page of one case shows.</summary>
public sealed class CaseView
{
    internal CaseView(Visit visit, HistoryBook book, ShownRow row, SellerAdvice advice, IReadOnlyList<ShownRelation> related) =>
        (Visit, Book, Row, Advice, Related) = (visit, book, row, advice, related);

    internal Visit Visit { get; }

    internal HistoryBook Book { get; }

    internal ShownRow Row { get; }

    /// <summary>What to do.</summary>
    internal SellerAdvice Advice { get; }

    /// <summary>What else of the history has to do with it.</summary>
    internal IReadOnlyList<ShownRelation> Related { get; }
}

/// <summary>A related row as a page shows it.</summary>
public sealed class ShownRelation
{
    internal ShownRelation(ShownRow row, IReadOnlyList<Relation> relations) => (Row, Relations) = (row, relations);

    internal ShownRow Row { get; }

    internal IReadOnlyList<Relation> Relations { get; }

    /// <summary>Reads what the history has to do with a case that was just scored; nothing while there is no history.</summary>
    internal static IReadOnlyList<ShownRelation> Of(OpenHistory history, Case item, Result result, PlatformRules rules, DateTime now) =>
        history.Book is { } book ? Read(book, RelatedRows.Of(book, item, result), rules, now) : [];

    internal static IReadOnlyList<ShownRelation> Read(HistoryBook book, IEnumerable<RelatedRow> rows, PlatformRules rules, DateTime now) =>
        [.. rows.Select(one => new ShownRelation(ShownRow.Read(book, one.Row, rules, now), one.Relations))];
}
