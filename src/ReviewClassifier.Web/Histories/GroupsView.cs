using System.Globalization;
using Microsoft.AspNetCore.Http;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Histories;

/// <summary>What the page of the groups shows.</summary>
public sealed class GroupsView
{
    private const int PageRows = 50;

    private GroupsView(Visit visit, HistoryBook book, FindingKind? kind) => (Visit, Book, Kind) = (visit, book, kind);

    internal Visit Visit { get; }

    internal HistoryBook Book { get; }

    /// <summary>The kind that is shown; null for all.</summary>
    internal FindingKind? Kind { get; }

    /// <summary>The places of the findings of the page.</summary>
    internal IReadOnlyList<int> Findings { get; private init; } = [];

    /// <summary>The page, from 1.</summary>
    internal int Page { get; private init; }

    /// <summary>How many pages there are.</summary>
    internal int Pages { get; private init; }

    internal static GroupsView Of(Visit visit, HistoryBook book, IQueryCollection query)
    {
        var kind = SnakeCase<FindingKind>.TryParse(query["kind"], out var named) ? named : default(FindingKind?);
        var findings = Enumerable.Range(0, book.Findings.Count).Where(i => kind is null || book.Findings[i].Kind == kind).ToList();
        var pages = Math.Max(1, (findings.Count + PageRows - 1) / PageRows);
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        return new GroupsView(visit, book, kind)
        {
            Findings = [.. findings.Skip((page - 1) * PageRows).Take(PageRows)],
            Page = page,
            Pages = pages,
        };
    }

    /// <summary>The address of the page for a kind.</summary>
    internal static string Address(FindingKind? kind, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{HistoryPages.Path}/groups?page={page}{(kind is { } named ? $"&kind={SnakeCase<FindingKind>.Name(named)}" : "")}");
}
