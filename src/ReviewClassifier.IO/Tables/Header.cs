using System.Globalization;
using System.Text.RegularExpressions;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// Which column of a sheet holds which field. A text that is longer than a cell holds goes on in columns named <c>NAME (2)</c>,
/// <c>NAME (3)</c> and so on. Headers of no known name are passed over.
/// </summary>
internal sealed partial class Header
{
    private readonly IReadOnlyList<string?> names;
    private readonly Dictionary<Column, SortedList<int, int>> places = new(ReferenceEqualityComparer.Instance);

    /// <summary>A header of which somebody chose what each cell names: <paramref name="fields"/> is as long as the row.</summary>
    /// <exception cref="InputException">Two headers name one field.</exception>
    public Header(string file, string sheet, TableRow row, IReadOnlyList<Column?> fields)
    {
        (File, Sheet, names) = (file, sheet, row.Cells);
        for (var i = 0; i < names.Count; i++)
        {
            if (fields[i] is { } column)
            {
                Place(column, names[i]!, i, row.Line);
            }
        }
    }

    public string File { get; }

    public string Sheet { get; }

    /// <summary>How many columns have a header.</summary>
    public int Width => names.Count;

    /// <summary>The headers as they stand there, for a message.</summary>
    public string Listed => string.Join(", ", names.Where(name => name is not null).Select(name => Quote.Literal(name)));

    /// <summary>Which part of a text goes under a header: 1, or the number in brackets behind its name.</summary>
    public static int Part(string name) => Continuation().Match(name) is { Success: true } more
        ? int.Parse(more.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : 1;

    /// <summary>The field that is read from the column of an index from 0; null where it is not used.</summary>
    public Column? FieldOf(int index) => places.FirstOrDefault(place => place.Value.ContainsValue(index)).Key;

    public bool Has(Column column) => places.ContainsKey(column);

    /// <summary>The text of a field in a row, its parts joined; null where there is no such column or all its cells are empty.</summary>
    public string? Text(TableRow row, Column column)
    {
        if (!places.TryGetValue(column, out var parts))
        {
            return null;
        }

        return parts.Count == 1
            ? row[parts.Values[0]]
            : parts.Values.Select(i => row[i]).Aggregate((string?)null, (all, part) => part is null ? all : all + part);
    }

    /// <summary>
    /// A fault of a field: its column's number, and its header as it stands there, behind the sheet's name where sheets have one.
    /// </summary>
    public FaultException Fail(TableRow row, Column column, string found, string expected, string remedy)
    {
        var at = places.TryGetValue(column, out var parts) ? parts.Values[0] : -1;
        var key = at < 0 ? column.Name : Quote.Literal(names[at]!.Trim());
        return new FaultException(new Fault(File, row.Line, Math.Max(at, 0) + 1, Within + key, found, expected, remedy));
    }

    private string Within => Sheet.Length == 0 ? "" : Quote.Literal(Sheet) + "!";

    private void Place(Column column, string name, int at, long line)
    {
        var part = Part(name);
        var parts = places.TryGetValue(column, out var before) ? before : places[column] = [];
        if (!parts.TryAdd(part, at))
        {
            throw new InputException(new Fault(
                File, line, at + 1, Within + Quote.Literal(name),
                $"a second column for {column.Name}, beside \"{names[parts[part]]}\"",
                "one column a field", "remove or rename one of the two").ToString());
        }
    }

    [GeneratedRegex(@"[(（](\d{1,5})[)）]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();
}
