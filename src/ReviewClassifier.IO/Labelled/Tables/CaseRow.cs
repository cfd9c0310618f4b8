using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>Makes the case of a row out of its fields.</summary>
internal static class CaseRow
{
    private static readonly Column[] Naming = [CaseColumns.Id, CaseColumns.SubOrderNumber, CaseColumns.OrderNumber];

    /// <summary>The field that names the case: its id, else the number of the order within the order, else of the order.</summary>
    public static Column NamedBy(RowFields fields) =>
        Array.Find(Naming, column => !string.IsNullOrWhiteSpace(fields.Text(column))) ?? CaseColumns.Id;

    /// <summary>The case's name. A table need not name its cases: the file and the line do.</summary>
    public static string Id(RowFields fields, string file) =>
        fields.Text(NamedBy(fields)) is { } id && !string.IsNullOrWhiteSpace(id)
            ? id
            : string.Create(CultureInfo.InvariantCulture, $"{InputFile.Stem(file)}-{fields.Line}");

    /// <summary>The case; <see cref="Faults.FaultException"/> where a field does not fit.</summary>
    public static Case Read(RowFields fields, string file, IReadOnlyList<ChatLine> chat, bool textRequired = true)
    {
        var read = new CaseFields
        {
            Id = Id(fields, file),
            Category = fields.Text(CaseColumns.Category),
            Platform = fields.Text(CaseColumns.Platform),
            Rating = fields.Rating(),
            Review = Review(fields),
            Order = fields.Order(),
            Chat = chat,
        };
        return read.HasText || !textRequired ? read.ToCase(fields.Line) : throw fields.Fail(CaseColumns.Review, CaseRules.NoText);
    }

    private static string Review(RowFields fields)
    {
        var (first, later) = (fields.Text(CaseColumns.Review) ?? "", fields.Text(CaseColumns.FollowUp));
        return string.IsNullOrWhiteSpace(later) ? first : first.Length == 0 ? later : $"{first}\n追评：{later}";
    }
}
