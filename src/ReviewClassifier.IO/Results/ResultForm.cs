namespace ReviewClassifier.IO.Results;

/// <summary>
/// The forms that results are written in. The names of evidence, patterns and verdicts are those of the contract in all of them.
/// </summary>
public enum ResultForm
{
    /// <summary>JSON Lines, as the contract has it.</summary>
    JsonLines,

    /// <summary>A table with commas, for spreadsheets: UTF-8 with a byte order mark, lines ended by CRLF (RFC 4180).</summary>
    Csv,

    /// <summary>The same with tabs.</summary>
    Tsv,

    /// <summary>A workbook; more rows than a sheet holds go on in a second sheet.</summary>
    Excel,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
