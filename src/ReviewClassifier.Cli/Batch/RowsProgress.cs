using System.Globalization;
using ReviewClassifier.Cli.Messages;

namespace ReviewClassifier.Cli.Batch;

/// <summary>One line on a terminal that says how many rows a step behind the scoring has done.</summary>
internal sealed class RowsProgress(TextWriter error, string step) : IDisposable
{
    private readonly PassingLine _line = new(error);

    public void Show(long rows) => _line.Show(() => string.Create(CultureInfo.InvariantCulture, $"{step}: {rows:N0} 行 / rows"));

    public void Dispose() => _line.Dispose();
}
