using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Text.Tests.Segmentation;

public class GoldenTests
{
    [Fact]
    public void Every_text_of_the_labelled_cases_is_cut_as_jieba_cuts_it()
    {
        using var golden = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Repository.Golden, "jieba-golden.txt.gz")), CompressionMode.Decompress));
        var expected = golden.ReadToEnd().Split('\n')[..^1];
        var lines = LabelledLines.Distinct().ToList();
        for (var i = 0; i < Math.Min(lines.Count, expected.Length); i++)
        {
            var found = string.Join(' ', Shared.Jieba.Cut(lines[i]));
            Assert.True(found == expected[i], $"line {i + 1}: '{lines[i]}'\nfound    '{found}'\nexpected '{expected[i]}'\n(after a change of data/labelled run tests/golden/jieba-golden.py)");
        }

        Assert.Equal(expected.Length, lines.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_stream_of_lines_gives_the_same_bytes_on_any_number_of_threads(int threads)
    {
        var lines = LabelledLines.Distinct().ToList();
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var output = new MemoryStream();
        await new LineSegmenter(Shared.Jieba).RunAsync(input, output, threads);
        var expected = string.Concat(lines.Select(line => string.Join(' ', Shared.Jieba.Cut(line)) + "\n"));
        Assert.True(expected == Encoding.UTF8.GetString(output.ToArray()));
    }
}

/// <summary>The distinct lines of reviews and chats of data/labelled, in the order of tests/golden/jieba-golden.py.</summary>
internal static class LabelledLines
{
    public static IEnumerable<string> Distinct()
    {
        var seen = new HashSet<string>();
        foreach (var path in Directory.GetFiles(Repository.Labelled, "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var row in File.ReadLines(path, Encoding.UTF8).Where(row => row.Length > 0))
            {
                foreach (var line in Texts(row).SelectMany(text => text.Split('\n')).Where(line => line.Length > 0 && seen.Add(line)))
                    yield return line;
            }
        }
    }

    private static List<string> Texts(string row)
    {
        using var json = JsonDocument.Parse(row);
        var texts = new List<string> { json.RootElement.TryGetProperty("review", out var review) ? review.GetString() ?? "" : "" };
        if (json.RootElement.TryGetProperty("chat", out var chat) && chat.ValueKind == JsonValueKind.Array)
            texts.AddRange(chat.EnumerateArray().Select(line => line.TryGetProperty("text", out var text) ? text.GetString() ?? "" : ""));
        return texts;
    }
}
