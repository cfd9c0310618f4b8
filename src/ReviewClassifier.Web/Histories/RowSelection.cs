using ReviewClassifier.Appeals;
using ReviewClassifier.Results;

namespace ReviewClassifier.Web.Histories;

/// <summary>The rows that a query finds: one walk over what is in memory, and where it is searched, one over the texts on the disk.</summary>
internal sealed class RowSelection
{
    private static readonly TimeSpan _week = TimeSpan.FromDays(7);
    private readonly HistoryBook _book;
    private readonly DateTime _now;
    private readonly bool[] _marked;

    /// <param name="book">The history.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="words">What is searched for; null for nothing.</param>
    /// <param name="now">The shop's local time.</param>
    public RowSelection(HistoryBook book, HistoryQuery query, string? words, DateTime now)
    {
        (_book, _now, Query) = (book, now, query);
        _marked = new bool[book.Count];
        Mark();
        if (words is not null)
            book.Texts.Narrow(words, _marked);
        Count();
    }

    /// <summary>What was asked.</summary>
    public HistoryQuery Query { get; }

    /// <summary>How many rows are found.</summary>
    public int Found { get; private set; }

    /// <summary>How many rows of each verdict all the rest of the query finds.</summary>
    public int[] OfVerdict { get; } = new int[Enum.GetValues<Verdict>().Length];

    /// <summary>The rows found, in the order asked for.</summary>
    public IEnumerable<int> Rows => _book.Orders.In(Query.Sort, _now).Where(row => _marked[row]);

    /// <summary>The number of pages of so many rows, at least 1.</summary>
    public int Pages(int pageRows) => Math.Max(1, (Found + pageRows - 1) / pageRows);

    /// <summary>The rows of the page asked for, of the last one where there are not so many.</summary>
    public IReadOnlyList<int> Page(int pageRows) => [.. Rows.Skip((Math.Min(Query.Page, Pages(pageRows)) - 1) * pageRows).Take(pageRows)];

    private void Mark()
    {
        if (Query.Group is not { } group)
        {
            for (var row = 0; row < _marked.Length; row++)
                _marked[row] = Fits(_book.Columns.Keys[row]);
        }
        else if (group <= _book.Findings.Count)
        {
            foreach (var row in _book.Findings[group - 1].Rows)
                _marked[row.Ordinal] = Fits(_book.Columns.Keys[(int)row.Ordinal]);
        }
    }

    private void Count()
    {
        for (var row = 0; row < _marked.Length; row++)
        {
            if (!_marked[row])
                continue;
            var verdict = _book.Columns.Keys[row].Verdict;
            OfVerdict[(int)verdict]++;
            _marked[row] = Query.Verdict is not { } asked || asked == verdict;
            Found += _marked[row] ? 1 : 0;
        }
    }

    // All but the verdict, whose counts are shown.
    private bool Fits(in RowKey key) =>
        (Query.Pattern is not { } pattern || key.Pattern == pattern)
        && (Query.Platform is not { } platform || key.Platform == platform)
        && (Query.Left is not { } left || IsLeft(left, key))
        && ((Query.From is null && Query.To is null) || IsWritten(key.ReviewedAt.Time));

    private bool IsWritten(DateTime? time) =>
        time is { } at && (Query.From is not { } from || DateOnly.FromDateTime(at) >= from) && (Query.To is not { } to || DateOnly.FromDateTime(at) <= to);

    private bool IsLeft(LeftFilter left, in RowKey key) => (left, key.StateAt(_now)) switch
    {
        (LeftFilter.Soon, var state) => state == DeadlineState.Soon,
        (LeftFilter.Week, DeadlineState.Soon or DeadlineState.Open) => key.Until.Time - _now < _week,
        (LeftFilter.Open, var state) => state is DeadlineState.Soon or DeadlineState.Open,
        (LeftFilter.Expired, var state) => state == DeadlineState.Expired,
        (LeftFilter.Unknown, var state) => state == DeadlineState.Unknown,
        _ => false,
    };
}
