using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tests.JsonLines;

public class SampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "samples");

    [Theory]
    [InlineData("extortion", 12)]
    [InlineData("genuine", 11)]
    [InlineData("unclear", 0)]
    public void The_samples_of_one_case_are_read(string name, int lines)
    {
        var parsed = CaseParser.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")), name, 1);
        Assert.Null(parsed.Fault);
        Assert.Equal(("sample-" + name, lines), (parsed.Value?.Id, parsed.Value?.Chat.Count));
    }

    [Fact]
    public void The_mixed_sample_holds_ten_cases_and_two_rejects()
    {
        var read = CaseReader.ReadFile(Path.Combine(Folder, "mixed.jsonl")).ToArray();
        Assert.Equal(10, read.Count(parsed => parsed.Ok));
        Assert.Equal(
            [
                "mixed.jsonl:7:118: chat[0].from: found \"customer\"; expected buyer, seller or auto; write who sent the line with one of these words.",
                "mixed.jsonl:9:91: found the end of the row; expected JSON; mend the quotes, commas and brackets at or before this column.",
            ],
            read.Where(parsed => !parsed.Ok).Select(parsed => (parsed.Fault! with { File = "mixed.jsonl" }).ToString()));
    }
}
