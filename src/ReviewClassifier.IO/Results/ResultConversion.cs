using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Output;
using ReviewClassifier.IO.Results.Writing;

namespace ReviewClassifier.IO.Results;

/// <summary>Brings results from JSON Lines into the form that the output's name asks for.</summary>
public static class ResultConversion
{
    private static readonly (ResultForm Form, string[] Endings)[] Forms =
    [
        (ResultForm.JsonLines, [".jsonl", ".json"]),
        (ResultForm.Csv, [".csv"]),
        (ResultForm.Tsv, [".tsv"]),
        (ResultForm.Excel, [".xlsx"]),
        (ResultForm.Parquet, [".parquet"]),
    ];

    /// <summary>What a name may end in, in words for a message.</summary>
    public const string Endings = ".jsonl, .json, .csv, .tsv (each also with .gz), .xlsx or .parquet";

    /// <summary>The form that a file's name asks for; null where it asks for none of them.</summary>
    public static ResultForm? FormOf(string path)
    {
        var ending = InputFile.Extension(path);
        var (form, endings) = Array.Find(Forms, known => known.Endings.Contains(ending));
        return endings is null || (IsZipped(path) && form is ResultForm.Excel or ResultForm.Parquet) ? null : form;
    }

    /// <summary>
    /// Converts; the output appears whole or not at all, and the same results give the same bytes. Memory is bounded by a row group of
    /// 8 million characters, or of the longest rows, whatever the number of rows.
    /// </summary>
    /// <param name="results">The results as JSON Lines, also gzipped.</param>
    /// <param name="output">
    /// The file to write, gzipped where its name ends in <c>.gz</c>; <see cref="ArgumentException"/> where <see cref="FormOf"/> is null,
    /// <see cref="OutputException"/> where it cannot be written.
    /// </param>
    /// <param name="progress">Hears now and then how many rows are written.</param>
    /// <param name="stop">Asks to stop: <see cref="OperationCanceledException"/>, and the output stays as it was.</param>
    /// <exception cref="InputException">The results cannot be read, or a line of them is damaged.</exception>
    public static void Convert(string results, string output, Action<long>? progress = null, CancellationToken stop = default)
    {
        var form = FormOf(output) ?? throw new ArgumentException($"Its name must end in {Endings}.", nameof(output));
        var source = new ResultSource(results, stop);
        AtomicFile.Write(output, stream => Write(source, stream, form, progress));
    }

    private static void Write(ResultSource source, Stream stream, ResultForm form, Action<long>? progress)
    {
        if (form == ResultForm.JsonLines)
        {
            source.CopyTo(stream);
            return;
        }

        var counted = new CountedRows(source.Rows, progress);
        switch (form)
        {
            case ResultForm.Excel:
                ExcelResults.Write(stream, source.Rows(), counted.Rows());
                break;
            case ResultForm.Parquet:
                ParquetResults.Write(stream, counted.Rows());
                break;
            default:
                CsvResults.Write(stream, counted.Rows(), form == ResultForm.Csv ? ',' : '\t');
                break;
        }
    }

    private static bool IsZipped(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private sealed record CountedRows(Func<IEnumerable<ResultRow>> Source, Action<long>? Progress)
    {
        private const int Often = 2_000;

        public IEnumerable<ResultRow> Rows()
        {
            var count = 0L;
            foreach (var row in Source())
            {
                yield return row;
                if (++count % Often == 0)
                {
                    Progress?.Invoke(count);
                }
            }

            Progress?.Invoke(count);
        }
    }
}
