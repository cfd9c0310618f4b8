namespace ReviewClassifier.IO.Tables;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Filter">The cells that its filter covers, such as <c>$A$1:$D$9</c>; null where it has none.</param>
internal sealed record SheetEntry(string Name, string? Filter = null);
