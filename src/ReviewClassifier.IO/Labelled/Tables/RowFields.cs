using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>The typed values of one row of a table; what does not fit is <see cref="FaultException"/> with the cell's place.</summary>
internal readonly struct RowFields(Header header, TableRow row)
{
    private static readonly char[] Between = [' ', ',', ';', '|', '/', '\t', '\r', '\n', '，', '；', '、', '　'];

    // What people, databases and data frames write where there is nothing.
    private static readonly string[] NoWords =
    [
        "", "无", "-", "--", "—", "——", "/", "null", "NULL", "\\N", "none", "None", "n/a", "N/A", "nan", "NaN", "NaT", "0000-00-00 00:00:00",
    ];

    public long Line => row.Line;

    /// <summary>The text of a cell as it is; null where it is empty.</summary>
    public string? Text(Column column) => header.Text(row, column);

    /// <summary>The stars, else what good, neutral and bad stand for.</summary>
    public int? Rating()
    {
        if (Word(CaseColumns.Rating) is { } word)
        {
            return Stars.TryParse(word, out var stars)
                ? stars
                : throw Fail(CaseColumns.Rating, word, "a number of stars from 1 to 5, or nothing", "write the stars as one whole number");
        }

        return Word(CaseColumns.ReviewType) is { } type ? Stars.OfType(type) : null;
    }

    public Order? Order()
    {
        var confirmed = Time(CaseColumns.ConfirmedAt);
        return JsonLines.OrderScanner.Known(new Order(
            Amount(),
            Time(CaseColumns.PaidAt),
            // Who has confirmed the receipt has received.
            header.Has(CaseColumns.ReceivedAt) ? Time(CaseColumns.ReceivedAt) : confirmed,
            Time(CaseColumns.ReviewedAt))
        {
            Number = Word(CaseColumns.OrderNumber) ?? Word(CaseColumns.SubOrderNumber),
            Buyer = Name(CaseColumns.Buyer),
            Item = Name(CaseColumns.Item),
            ConfirmedAt = confirmed,
        });
    }

    public DateTime? Time(Column column)
    {
        if (Word(column) is not { } word)
        {
            return null;
        }

        return ShopTime.TryParse(word, out var time)
            ? time
            : throw Fail(column, word, ShopTime.Forms, "write it in such a form, or leave the cell empty");
    }

    public bool? Label()
    {
        if (Word(CaseColumns.Label) is not { } word)
        {
            return null;
        }

        return LabelWords.TryLabel(word, out var malicious)
            ? malicious
            : throw Fail(CaseColumns.Label, word, $"{CaseRules.Labels} (恶意 or 真实)", CaseRules.Decide);
    }

    public Pattern? Pattern()
    {
        if (Word(CaseColumns.Pattern) is not { } word)
        {
            return null;
        }

        return LabelWords.TryPattern(word, out var pattern)
            ? pattern
            : throw Fail(CaseColumns.Pattern, word, CaseRules.Names<Pattern>("nothing or one of "), "correct the name");
    }

    public IReadOnlyList<EvidenceLabel> Labels(Column column)
    {
        var labels = new List<EvidenceLabel>();
        foreach (var word in (Word(column) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!LabelWords.TryEvidence(word, out var label))
            {
                throw Fail(column, word, CaseRules.Names<EvidenceLabel>("one of "), "correct the name");
            }

            if (labels.Contains(label))
            {
                throw Fail(column, word, CaseRules.Once, CaseRules.RemoveSecond);
            }

            labels.Add(label);
        }

        return labels.ToArray();
    }

    public FaultException Fail(Column column, string text, string expected, string remedy) =>
        header.Fail(row, column, Quote.Text(text), expected, remedy);

    public FaultException Fail(Column column, Breach breach) => header.Fail(row, column, breach.Found, breach.Expected, breach.Remedy);

    private double? Amount()
    {
        if (Word(CaseColumns.Amount) is not { } word)
        {
            return null;
        }

        const NumberStyles Written = NumberStyles.Float | NumberStyles.AllowThousands;
        var known = double.TryParse(word.Trim('¥', '￥', '元', ' '), Written, CultureInfo.InvariantCulture, out var yuan);
        return known && double.IsFinite(yuan) && yuan >= 0
            ? yuan
            : throw Fail(CaseColumns.Amount, word, "a number of yuan from 0 up, or nothing", "write the number alone");
    }

    private string? Name(Column column) => Text(column)?.Trim() is { Length: > 0 } name ? name : null;

    // A cell that says "none" in words is as empty as an empty one.
    private string? Word(Column column) => Text(column)?.Trim() is { } word && !NoWords.Contains(word) ? word : null;
}
