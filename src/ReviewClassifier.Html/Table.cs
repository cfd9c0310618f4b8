namespace ReviewClassifier.Html;

/// <summary>A table with a caption and headers that a screen reader can follow.</summary>
public static class Table
{
    /// <summary>Writes a table; the first cell of each row names it.</summary>
    /// <param name="caption">What the table says.</param>
    /// <param name="headers">One a column.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="style">A class of the page's style sheet.</param>
    public static Markup Write(string caption, IEnumerable<string> headers, IEnumerable<IEnumerable<Markup>> rows, string style = "") => Markup.Of($"""
        <div class="wide"><table class="{style}"><caption>{caption}</caption>
        <thead><tr>{Markup.Join(headers.Select(h => Markup.Of($"<th scope=\"col\">{h}</th>")))}</tr></thead>
        <tbody>{Markup.Join(rows.Select(Row))}</tbody></table></div>

        """);

    /// <summary>A cell of text.</summary>
    public static Markup Text(string? text) => Markup.Of($"{text}");

    /// <summary>A cell of a count.</summary>
    public static Markup Count(long count) => Markup.Of($"{count:N0}");

    /// <summary>A cell of a share, three decimals; a dash where there is none.</summary>
    public static Markup Share(double? share) => share is { } value ? Markup.Of($"{value:0.000}") : new Markup("–");

    private static Markup Row(IEnumerable<Markup> cells) =>
        Markup.Of($"<tr>{Markup.Join(cells.Select((cell, i) => i == 0 ? Markup.Of($"<th scope=\"row\">{cell}</th>") : Markup.Of($"<td>{cell}</td>")))}</tr>\n");
}
