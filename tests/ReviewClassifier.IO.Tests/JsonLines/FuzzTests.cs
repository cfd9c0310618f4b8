using System.Text;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tests.JsonLines;

public class FuzzTests
{
    private static readonly string[] Splices =
        ["\"", "\\", "\\ud800", "{", "}", "[", "]", ",", ":", "null", "1e999", "-", "\0", "\uFEFF", "\"from\":", "\"at\":1,", "😀", "\r", "\n", "\\u00"];

    [Fact]
    public void Mutated_rows_are_cases_or_faults_and_never_throw()
    {
        var random = new Random(20260304);
        var rows = Directory.GetFiles(Repository.Labelled, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).ToArray();
        var faults = 0;
        for (var i = 0; i < 2000; i++)
        {
            var row = Encoding.UTF8.GetBytes(rows[random.Next(rows.Length)]).ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                Mutate(row, random);
            }

            var parsed = CaseParser.Parse(row.ToArray(), "fuzz.jsonl", 1);
            faults += parsed.Ok ? 0 : 1;
            Assert.True(parsed.Value is null != parsed.Fault is null);
            Assert.DoesNotContain('\n', parsed.Fault?.ToString() ?? "");
        }

        // Most changes land in text and are harmless; many break the JSON. Neither kind may be missing.
        Assert.InRange(faults, 200, 1800);
    }

    private static void Mutate(List<byte> row, Random random)
    {
        var at = random.Next(row.Count);
        switch (random.Next(4))
        {
            case 0:
                row[at] = (byte)random.Next(256);
                break;
            case 1:
                row.RemoveRange(at, Math.Min(row.Count - at, random.Next(1, 9)));
                break;
            case 2:
                row.InsertRange(at, Encoding.UTF8.GetBytes(Splices[random.Next(Splices.Length)]));
                break;
            default:
                row.InsertRange(random.Next(row.Count), row.GetRange(at, Math.Min(row.Count - at, random.Next(40))));
                break;
        }
    }
}
