using System.Buffers;
using System.Text;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Results;

/// <summary>Results and their history are read together, and only together.</summary>
public sealed class ScoredRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_come_with_their_results()
    {
        ScoredRow[] rows = [History.Row("a"), History.Row("b", Verdict.Genuine), History.Row("c", Verdict.Insufficient)];
        var (results, history) = Write(rows, rows);
        var read = ScoredRows.Read(results, history).ToList();
        Assert.Equal(rows.Select(row => row.Result.Id), read.Select(row => row.Row.Case.Id));
        Assert.Equal(HostileResults.Lines(rows.Select(row => row.Result)), HostileResults.Lines(read.Select(row => row.Result)));
    }

    [Theory]
    [InlineData("a b", "a", "there are 1 rows and more results")]
    [InlineData("a", "a b", "there are 1 results and more rows")]
    [InlineData("a b", "a c", "row 2 is of another case or verdict than result 2")]
    public void Files_of_two_runs_are_refused(string results, string rows, string found)
    {
        var (one, other) = Write(results.Split(' ').Select(id => History.Row(id)), rows.Split(' ').Select(id => History.Row(id)));
        var error = Assert.Throws<InputException>(() => ScoredRows.Read(one, other).Count());
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
    }

    private (string Results, string History) Write(IEnumerable<ScoredRow> results, IEnumerable<ScoredRow> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new HistoryWriter(buffer);
        foreach (var row in rows)
        {
            writer.Write(row.Row);
        }

        return (_folder.Write("r.jsonl", HostileResults.Lines(results.Select(row => row.Result))), _folder.Write("h.jsonl", Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }
}
