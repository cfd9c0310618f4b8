using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results;

/// <summary>A result as it is converted.</summary>
/// <param name="Result">The result.</param>
/// <param name="Json">Its line, which a table keeps beside its cells: they tell the most, and it tells all.</param>
internal sealed record ResultRow(Result Result, string Json);
