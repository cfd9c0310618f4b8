using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>Which headers name which fields of a history, beside the names that are known (case, width and blanks do not matter).</summary>
public sealed partial class ColumnMapping
{
    private readonly IReadOnlyList<(Column Field, string Header)> mapped;

    private ColumnMapping(IReadOnlyList<(Column Field, string Header)> mapped) => this.mapped = mapped;

    /// <summary>Only the names that are known.</summary>
    public static ColumnMapping None { get; } = new([]);

    /// <summary>The fields that a header can be mapped to.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. CaseColumns.OfHistory.Select(column => column.Name)];

    /// <summary>
    /// Reads <c>FIELD=HEADER,FIELD=HEADER…</c>; a header may hold commas, for only one before a field and <c>=</c> parts two pairs.
    /// </summary>
    /// <param name="pairs">Any number of such lists.</param>
    /// <param name="mapping">What they say.</param>
    /// <param name="error">Where they say nothing that can be read, one sentence that tells what is wrong.</param>
    public static bool TryParse(
        IEnumerable<string> pairs, [NotNullWhen(true)] out ColumnMapping? mapping, [NotNullWhen(false)] out string? error)
    {
        (mapping, error) = (null, null);
        var mapped = new List<(Column Field, string Header)>();
        foreach (var pair in pairs.SelectMany(list => Comma().Split(list)))
        {
            var parts = pair.Split('=', 2);
            if (parts.Length < 2 || Column.Plain(parts[1]).Length == 0)
            {
                error = $"found {Quote.Text(pair)}; expected FIELD=HEADER, such as review=买家评论.";
                return false;
            }

            if (Array.Find(CaseColumns.OfHistory, column => column.Name == parts[0].Trim()) is not { } field)
            {
                error = $"found the field {Quote.Text(parts[0].Trim())}; expected one of {string.Join(", ", Fields)}.";
                return false;
            }

            if (mapped.Exists(one => one.Field == field || Column.Plain(one.Header) == Column.Plain(parts[1])))
            {
                error = $"found {Quote.Text(pair)} beside another for the same field or header; map each once.";
                return false;
            }

            mapped.Add((field, parts[1].Trim()));
        }

        mapping = new ColumnMapping(mapped);
        return true;
    }

    /// <summary>Reads a header row. <see cref="InputException"/> where a mapped header is not there, or two name one field.</summary>
    internal Header Header(string file, string sheet, TableRow row) => new(file, sheet, row, Choose(file, row));

    /// <summary>
    /// Whether a row can be the header: it has every header that is mapped, and a column for the review or the chat, or one that leads to
    /// the chats where these stand elsewhere.
    /// </summary>
    internal bool Fits(TableRow row, bool chats)
    {
        var plain = row.Cells.Where(cell => cell is not null).Select(cell => Column.Plain(cell!)).ToHashSet();
        return mapped.All(one => plain.Contains(Column.Plain(one.Header)))
            && Choose("", row).Any(field =>
                field == CaseColumns.Review || field == CaseColumns.Chat
                || (chats && (field == CaseColumns.Id || field == CaseColumns.OrderNumber)));
    }

    /// <summary>For each cell of the header row its field; null where it is not used.</summary>
    internal IReadOnlyList<Column?> Choose(string file, TableRow row)
    {
        var known = CaseColumns.OfHistory.Where(column => mapped.All(one => one.Field != column)).ToArray();
        var fields = ColumnChoice.Of(row, known).ToArray();
        foreach (var (field, name) in mapped)
        {
            var plain = Column.Plain(name);
            var found = false;
            for (var i = 0; i < fields.Length; i++)
            {
                if (row[i] is { } header && Column.Plain(header) == plain)
                {
                    fields[i] = field;
                    found = true;
                }
            }

            if (!found)
            {
                var listed = string.Join(", ", row.Cells.Where(cell => cell is not null).Select(cell => Quote.Literal(cell)));
                throw new InputException(
                    $"{file}:{row.Line}: found the columns {listed}; expected {Quote.Text(name)}, which is mapped to {field.Name}; "
                    + "correct the name that --columns gives.");
            }
        }

        return fields;
    }

    [GeneratedRegex(@",(?=\s*[A-Za-z_]+\s*=)", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}
