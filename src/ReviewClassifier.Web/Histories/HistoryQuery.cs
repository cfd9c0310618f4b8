using System.Globalization;
using Microsoft.AspNetCore.Http;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Web.Histories;

/// <summary>By how long there is to appeal.</summary>
internal enum LeftFilter
{
    /// <summary>Less than 48 hours.</summary>
    Soon,

    /// <summary>Less than seven days.</summary>
    Week,

    /// <summary>Any time.</summary>
    Open,

    /// <summary>It is over.</summary>
    Expired,

    /// <summary>It is not known.</summary>
    Unknown,
}

/// <summary>
/// What is asked of the history, as it stands in the address. What cannot be read is left out, for an address may be cut or mistyped.
/// No text of a case is in it: a search is a number (<see cref="Searches"/>).
/// </summary>
internal sealed record HistoryQuery
{
    /// <summary>The value of <c>verdict</c> for all of them.</summary>
    public const string Everything = "all";

    /// <summary>The verdict; null for any.</summary>
    public Verdict? Verdict { get; init; } = Results.Verdict.Malicious;

    public Pattern? Pattern { get; init; }

    public LeftFilter? Left { get; init; }

    /// <summary>The platform's number (<see cref="PlatformNames"/>).</summary>
    public int? Platform { get; init; }

    /// <summary>The first day of the reviews.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the reviews.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The finding whose rows are shown, from 1.</summary>
    public int? Group { get; init; }

    public int? Search { get; init; }

    public RowSort Sort { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address or a form.</summary>
    public static HistoryQuery Read(Func<string, string?> given) => new()
    {
        Verdict = given("verdict") switch
        {
            null or "" => Results.Verdict.Malicious,
            var name => Named<Verdict>(name),
        },
        Pattern = Named<Pattern>(given("pattern")),
        Left = Named<LeftFilter>(given("left")),
        Platform = Number(given("platform"), 0),
        From = Day(given("from")),
        To = Day(given("to")),
        Group = Number(given("group"), 1),
        Search = Number(given("search"), 1),
        Sort = Named<RowSort>(given("sort")) ?? RowSort.Urgent,
        Page = Number(given("page"), 1) ?? 1,
    };

    /// <summary>Reads an address.</summary>
    public static HistoryQuery Of(IQueryCollection query) => Read(key => query[key]);

    /// <summary>The keys and values that say the same; the usual ones are left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields()
    {
        if (Verdict != Results.Verdict.Malicious)
            yield return new("verdict", Verdict is { } verdict ? SnakeCase<Verdict>.Name(verdict) : Everything);
        if (Pattern is { } pattern)
            yield return new("pattern", SnakeCase<Pattern>.Name(pattern));
        if (Left is { } left)
            yield return new("left", SnakeCase<LeftFilter>.Name(left));
        if (Platform is { } platform)
            yield return new("platform", Text(platform));
        if (From is { } from)
            yield return new("from", Text(from));
        if (To is { } to)
            yield return new("to", Text(to));
        if (Group is { } group)
            yield return new("group", Text(group));
        if (Search is { } search)
            yield return new("search", Text(search));
        if (Sort != RowSort.Urgent)
            yield return new("sort", SnakeCase<RowSort>.Name(Sort));
        if (Page > 1)
            yield return new("page", Text(Page));
    }

    /// <summary>The address of a page with this query.</summary>
    public string Address(string path = HistoryPages.Path)
    {
        // Nothing in it needs escaping: names in snake case, numbers and days.
        var query = string.Join('&', Fields().Select(field => $"{field.Key}={field.Value}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static T? Named<T>(string? name)
        where T : struct, Enum => SnakeCase<T>.TryParse(name, out var value) ? value : null;

    private static int? Number(string? text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
