namespace ReviewClassifier.IO.Tables;

/// <summary>The styles of cells, in the order in which <see cref="XlsxPackage"/> declares them.</summary>
internal enum CellStyle
{
    Number,
    Heading,
    Date,
    Text,
    Percent,
    UrgentText,
    UrgentNumber,
    UrgentDate,
}
