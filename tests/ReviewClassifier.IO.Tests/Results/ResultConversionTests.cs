using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Output;
using ReviewClassifier.IO.Results;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Results;

/// <summary>Results survive every form, and no spreadsheet runs any of their text.</summary>
public sealed class ResultConversionTests : IDisposable
{
    private const string Running = "=+-@\t\r\n＝＋－＠";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names =>
        ["r.jsonl", "r.json", "r.JSONL.gz", "r.csv", "r.csv.gz", "r.tsv", "r.tsv.gz", "r.xlsx", "r.parquet"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_results_survive_every_form_with_the_same_bytes(string name) =>
        HostileResults.Some.Sample(
            results =>
            {
                var lines = HostileResults.Lines(results);
                var path = _folder.Write("in.jsonl", lines);
                ResultConversion.Convert(path, _folder[name]);
                var once = File.ReadAllBytes(_folder[name]);
                ResultConversion.Convert(path, _folder[name]);
                Assert.Equal(once, File.ReadAllBytes(_folder[name]));
                var read = ResultReader.Read(_folder[name]).Select(row => row.Value ?? throw new InvalidOperationException(row.Fault!.ToString()));
                Assert.Equal(lines, HostileResults.Lines(read));
            },
            iter: 60,
            threads: 1);

    [Theory]
    [InlineData("r.csv", ',')]
    [InlineData("r.tsv", '\t')]
    public void No_cell_of_text_begins_as_a_formula_and_reading_gives_the_text_back(string name, char separator) =>
        HostileResults.Some.Sample(
            results =>
            {
                ResultConversion.Convert(_folder.Write("in.jsonl", HostileResults.Lines(results)), _folder[name]);
                var bytes = File.ReadAllBytes(_folder[name]);
                Assert.Equal("\uFEFF"u8.ToArray(), bytes[..3]);
                using var csv = CsvHelper.CsvReader.Create(new MemoryStream(bytes), new CsvHelper.CsvReaderOptions { Separator = separator });
                foreach (var result in results)
                {
                    Assert.True(csv.Read());
                    for (var i = 0; i < csv.FieldCount; i++)
                    {
                        Assert.DoesNotContain(csv.GetString(i)[..Math.Min(1, csv.GetString(i).Length)], Running.Select(c => c.ToString()));
                    }

                    Assert.Equal(result.Id, CellText.Read(csv.GetString(0)));
                    Assert.Equal(result.Probability, double.Parse(csv.GetString(2), CultureInfo.InvariantCulture));
                    var told = string.Join('\n', result.Evidence.Select(line => line.Text.ReplaceLineEndings(" ")));
                    Assert.Equal(result.Evidence.Count == 0 ? null : told, CellText.Read(csv.GetString(4)));
                }

                Assert.False(csv.Read());
            },
            iter: 100,
            threads: 1);

    [Fact]
    public void A_table_tells_the_lines_their_places_and_labels()
    {
        var result = new Result(
            "a-1", Verdict.Malicious, 0.000001, Pattern.RefundKeep,
            [
                new Evidence(4, null, "不给\n就差评", [new(EvidenceLabel.Threat, 0.9), new(EvidenceLabel.Demand, 0.8)], 0.9, 0.4, []),
                new Evidence(null, null, "-10分", [new(EvidenceLabel.KeepGoods, 0.7)], 0.7, 0.1, []),
            ],
            [], "m");
        ResultConversion.Convert(_folder.Write("in.jsonl", HostileResults.Lines([result])), _folder["r.csv"]);
        var text = File.ReadAllText(_folder["r.csv"]);
        Assert.StartsWith(
            "id,verdict,probability,pattern,evidence,evidence_lines,evidence_labels,mitigating,mitigating_lines,mitigating_labels,model,json\r\n"
            + "a-1,malicious,0.000001,refund_keep,\"不给 就差评\n-10分\",\"4\nreview\",\"threat demand\nkeep_goods\",,,,m,\"{",
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_line_stops_a_conversion_and_what_stood_there_stays()
    {
        var input = _folder.Write("in.jsonl", "{\"id\":\"a\",\"verdict\":\"malicious\"");
        _folder.Write("r.csv", "before");
        var error = Assert.Throws<InputException>(() => ResultConversion.Convert(input, _folder["r.csv"]));
        Assert.Contains("in.jsonl:1:", error.Message, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(_folder["r.csv"]));
        Assert.Equal(["in.jsonl", "r.csv"], _folder.Names());
    }

    [Fact]
    public void More_rows_than_a_sheet_holds_go_on_in_another()
    {
        using (var file = File.Create(_folder["r.xlsx"]))
        using (var book = new XlsxWriter(file, mostRows: 3))
        {
            book.WriteOn("results", [new SheetColumn("n", 5)], new ColumnParts(1), Enumerable.Range(1, 5).Select(n => new object?[] { n }));
        }

        using var table = TableFile.Open(_folder["r.xlsx"]);
        Assert.Equal(["results", "results (2)", "results (3)"], table.Sheets);
        Assert.Equal(["n", "1", "2", "n", "3", "4", "n", "5"], table.Sheets.SelectMany(table.Rows).Select(row => row[0]));
    }

    [Fact]
    public void Progress_is_told_and_a_stop_leaves_nothing()
    {
        var result = new Result("a", Verdict.Genuine, 0.1, null, [], [], "m");
        var input = _folder.Write("in.jsonl", HostileResults.Lines(Enumerable.Repeat(result, 4_500)));
        var told = new List<long>();
        ResultConversion.Convert(input, _folder["r.xlsx"], told.Add);
        Assert.Equal([2_000, 4_000, 4_500], told);
        Assert.Throws<OperationCanceledException>(() => ResultConversion.Convert(input, _folder["s.parquet"], null, new CancellationToken(true)));
        Assert.Equal(["in.jsonl", "r.xlsx"], _folder.Names());
    }

    [Theory]
    [InlineData("r.pdf")]
    [InlineData("r")]
    [InlineData("r.xlsx.gz")]
    [InlineData("r.parquet.gz")]
    [InlineData("r.xls")]
    public void A_name_of_no_form_is_told(string name)
    {
        Assert.Null(ResultConversion.FormOf(name));
        Assert.Throws<ArgumentException>(() => ResultConversion.Convert("in.jsonl", name));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_told() => Assert.Throws<OutputException>(
        () => ResultConversion.Convert(_folder.Write("in.jsonl", ""), Path.Combine(_folder.Path, "no", "r.csv")));

    [Fact]
    public void A_gzipped_table_is_the_table()
    {
        var input = _folder.Write("in.jsonl", HostileResults.Lines([new Result("a", Verdict.Genuine, 0.1, null, [], [], "m")]));
        ResultConversion.Convert(input, _folder["r.csv"]);
        ResultConversion.Convert(input, _folder["r.csv.gz"]);
        using var unzipped = new StreamReader(new GZipStream(File.OpenRead(_folder["r.csv.gz"]), CompressionMode.Decompress), Encoding.UTF8);
        Assert.Equal(File.ReadAllText(_folder["r.csv"]), unzipped.ReadToEnd());
    }
}
