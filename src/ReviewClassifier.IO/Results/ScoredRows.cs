using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;

namespace ReviewClassifier.IO.Results;

/// <summary>Reads results and the history that lies beside them, row by row, in bounded memory.</summary>
public static class ScoredRows
{
    /// <summary>
    /// The rows in order, as they are asked for. <see cref="InputException"/> where a file cannot be read, a row is damaged, or the two
    /// are not of the same run: nothing that is told of a history may leave rows out.
    /// </summary>
    /// <param name="results">The results, in any form that <see cref="ResultReader"/> reads.</param>
    /// <param name="history">The history (<see cref="HistoryWriter.PathFor"/>).</param>
    public static IEnumerable<ScoredRow> Read(string results, string history)
    {
        using var told = ResultReader.Read(results).GetEnumerator();
        var count = 0L;
        foreach (var row in Rows(HistoryReader.ReadFile(history)))
        {
            count++;
            if (!told.MoveNext())
            {
                throw Apart(results, history, $"there are {count - 1} results and more rows");
            }

            var result = told.Current.Value ?? throw new InputException(told.Current.Fault!.ToString());
            if (result.Id != row.Case.Id || result.Verdict != row.Verdict)
            {
                throw Apart(results, history, $"row {count} is of another case or verdict than result {count}");
            }

            yield return new ScoredRow(row, result);
        }

        if (told.MoveNext())
        {
            throw Apart(results, history, $"there are {count} rows and more results");
        }
    }

    private static IEnumerable<T> Rows<T>(IEnumerable<Parsed<T>> rows)
        where T : class
    {
        foreach (var row in rows)
        {
            yield return row.Value ?? throw new InputException(row.Fault!.ToString());
        }
    }

    private static InputException Apart(string results, string history, string found) =>
        new($"{history}: is not the history of {results} ({found}); give the two files of one run.");
}
