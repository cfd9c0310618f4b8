namespace ReviewClassifier.Training.Reports.Html;

/// <summary>A table with a caption and headers that a screen reader can follow.</summary>
internal static class Table
{
    /// <summary>Writes a table; the first cell of each row names it.</summary>
    /// <param name="caption">What the table says.</param>
    /// <param name="headers">One a column.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="style">A class of the page's style sheet.</param>
    public static Html Write(string caption, IEnumerable<string> headers, IEnumerable<IEnumerable<Html>> rows, string style = "") => Html.Of($"""
        <div class="wide"><table class="{style}"><caption>{caption}</caption>
        <thead><tr>{Html.Join(headers.Select(h => Html.Of($"<th scope=\"col\">{h}</th>")))}</tr></thead>
        <tbody>{Html.Join(rows.Select(Row))}</tbody></table></div>

        """);

    /// <summary>A cell of text.</summary>
    public static Html Text(string? text) => Html.Of($"{text}");

    /// <summary>A cell of a count.</summary>
    public static Html Count(int count) => Html.Of($"{count:N0}");

    /// <summary>A cell of a share, three decimals; a dash where there is none.</summary>
    public static Html Share(double? share) => share is { } value ? Html.Of($"{value:0.000}") : new Html("–");

    /// <summary>A cell of a figure with its interval; a dash where nothing was measured.</summary>
    public static Html Figure(Models.Figure figure) => figure.Count == 0
        ? new Html("–")
        : Html.Of($"""{figure.Value:0.000} <small>{figure.Low:0.000}–{figure.High:0.000}</small>""");

    private static Html Row(IEnumerable<Html> cells) =>
        Html.Of($"<tr>{Html.Join(cells.Select((cell, i) => i == 0 ? Html.Of($"<th scope=\"row\">{cell}</th>") : Html.Of($"<td>{cell}</td>")))}</tr>\n");
}
