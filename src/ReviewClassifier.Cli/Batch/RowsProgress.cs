using System.Globalization;
using ReviewClassifier.Cli.Messages;

namespace ReviewClassifier.Cli.Batch;

/// <summary>One line on a terminal that says how many rows a step behind the scoring has done.</summary>
internal sealed class RowsProgress(TextWriter error, string step) : IDisposable
{
    private const int Often = 1000;

    private readonly PassingLine _line = new(error);

    /// <summary>The same rows, counted as they go by.</summary>
    public IEnumerable<T> Counted<T>(IEnumerable<T> rows)
    {
        var count = 0L;
        foreach (var row in rows)
        {
            yield return row;
            if (++count % Often == 0)
                _line.Show(() => string.Create(CultureInfo.InvariantCulture, $"{step}: {count:N0} 行 / rows"));
        }
    }

    public void Dispose() => _line.Dispose();
}
