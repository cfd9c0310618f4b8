using System.Text;
using CsCheck;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Results;

/// <summary>Damaged results are told with their place and never crash a reader.</summary>
public sealed class ResultReaderTests : IDisposable
{
    private const string Good =
        """{"id":"a","verdict":"malicious","probability":0.9,"pattern":"extortion","evidence":[{"source":"chat","line":4,"from":"buyer","at":"2026-03-04 19:11:48","text":"给钱","labels":{"demand":0.93},"score":0.95,"effect":-0.06,"spans":[[0,2]]}],"mitigating":[],"model":"m","later":{"x":[1]}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_line_of_the_contract_is_read_and_unknown_keys_are_passed_over()
    {
        var result = Parse(Good).Value!;
        Assert.Equal(("a", Verdict.Malicious, 0.9, Cases.Pattern.Extortion, "m"), (result.Id, result.Verdict, result.Probability, result.Pattern!.Value, result.Model));
        var line = Assert.Single(result.Evidence);
        Assert.Equal((4, new DateTime(2026, 3, 4, 19, 11, 48), "给钱", 0.95, -0.06), (line.Line!.Value, line.At!.Value, line.Text, line.Score, line.Effect));
        Assert.Equal(new LabelProbability(Cases.EvidenceLabel.Demand, 0.93), Assert.Single(line.Labels));
        Assert.Equal(new TextSpan(0, 2), Assert.Single(line.Spans));
    }

    [Theory]
    [InlineData("\"malicious\"", "\"evil\"", "r.jsonl:3:21: verdict: found \"evil\"; expected one of malicious, genuine, insufficient")]
    [InlineData("0.9,", "1.5,", "r.jsonl:3:47: probability: found 1.5; expected a number from 0 to 1")]
    [InlineData("\"extortion\"", "7", "pattern: found 7")]
    [InlineData("\"demand\"", "\"demands\"", "evidence[0].labels: found \"demands\"")]
    [InlineData("[[0,2]]", "[[0]]", "evidence[0].spans: found ")]
    [InlineData("\"text\":", "\"txt\":", "evidence[0].text: found no such key")]
    [InlineData("\"id\"", "\"ID\"", "r.jsonl:3:1: id: found no such key")]
    [InlineData("\"mitigating\":[]", "\"mitigating\":null", "mitigating: found null; expected an array")]
    [InlineData("\"later\"", "later", "expected JSON")]
    public void A_damaged_line_names_the_place(string from, string to, string message) => Assert.Contains(
        message, Parse(Good.Replace(from, to, StringComparison.Ordinal)).Fault!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Bytes_changed_at_random_are_a_result_or_a_fault() => Gen.Select(Gen.Int[0, 400], Gen.Byte, Gen.Int[0, 30]).Sample(
        (at, value, cut) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Good);
            bytes[at % bytes.Length] = value;
            var parsed = ResultParser.Parse(bytes.AsSpan(0, bytes.Length - cut), "r.jsonl", 1);
            Assert.True(parsed.Ok || parsed.Fault.Line is 1 or 2);
        },
        iter: 5_000);

    [Fact]
    public void A_damaged_line_does_not_end_the_file()
    {
        var path = _folder.Write("r.jsonl", Good + "\n{\n\n" + Good + "\n");
        Assert.Equal([true, false, true], ResultReader.Read(path).Select(row => row.Ok));
    }

    [Fact]
    public void A_table_without_the_results_is_told()
    {
        var error = Assert.Throws<InputException>(() => ResultReader.Read(_folder.Write("r.csv", "id,verdict\na,genuine\n")).ToList());
        Assert.Contains("has no column \"json\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_its_json_is_a_fault()
    {
        var path = _folder.Write("r.csv", "id,json\na,\nb,\"" + Good.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"\n");
        var rows = ResultReader.Read(path).ToList();
        Assert.Equal($"{path}:2:1: json: found an empty cell; expected the result's line of JSON; use the file as it was written.", rows[0].Fault!.ToString());
        Assert.True(rows[1].Ok);
    }

    [Fact]
    public void A_broken_Parquet_file_is_told() => Assert.Contains(
        "cannot be read as Parquet",
        Assert.Throws<InputException>(() => ResultReader.Read(_folder.Write("r.parquet", "PAR1 and then nothing of it PAR1")).ToList()).Message,
        StringComparison.Ordinal);

    private static Parsed<Result> Parse(string json) => ResultParser.Parse(Encoding.UTF8.GetBytes(json), "r.jsonl", 3);
}
