using System.Text;
using CsCheck;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Tests.Labelled;

public class RowEditorTests
{
    private const string Row =
        """{ "id":"a-1", "x":{"label":"genuine","labels":["no"]},"review":"差\u8bc4 😡","review_labels": ["defect"] ,"chat":[{"labels":[],"from":"buyer","text":"给钱"},{"from":"seller","text":"亲"},{"from":"buyer","text":"labels"}],"label" : "genuine","pattern":null,"note":"\"label\":1"}""";

    [Fact]
    public void Only_the_labels_change() => Assert.Equal(
        Row.Replace("\"label\" : \"genuine\",\"pattern\":null", "\"label\" : \"malicious\",\"pattern\":\"extortion\"", StringComparison.Ordinal)
            .Replace(" [\"defect\"] ", " [] ", StringComparison.Ordinal)
            .Replace("{\"labels\":[],", "{\"labels\":[\"threat\",\"demand\"],", StringComparison.Ordinal)
            .Replace("\"text\":\"labels\"}", "\"text\":\"labels\",\"labels\":[\"abuse\"]}", StringComparison.Ordinal),
        Edit(Row, new LabelEdit
        {
            ChangesCase = true,
            Pattern = Pattern.Extortion,
            ReviewLabels = [],
            LineLabels = new Dictionary<int, IReadOnlyList<EvidenceLabel>>
            {
                [2] = [EvidenceLabel.Abuse],
                [0] = [EvidenceLabel.Threat, EvidenceLabel.Demand],
            },
        }));

    [Fact]
    public void Without_an_edit_nothing_changes() => Assert.Equal(Row, Edit(Row, new LabelEdit()));

    [Theory]
    [InlineData("""{"id":"a","review":"差","label":"genuine"}""", """{"id":"a","review":"差","review_labels":["proof"],"label":"malicious","pattern":"freebie"}""")]
    [InlineData("""{"label":"x","id":"a","review":"y","review":"差","label":"genuine"}""",
        """{"label":"x","id":"a","review":"y","review":"差","review_labels":["proof"],"label":"malicious","pattern":"freebie"}""")]
    [InlineData("""{"\u006cabel":"genuine","review":"差","id":"a","chat":null}""",
        """{"\u006cabel":"malicious","pattern":"freebie","review":"差","review_labels":["proof"],"id":"a","chat":null}""")]
    public void A_key_that_is_not_there_is_put_in_and_of_two_the_last_counts(string row, string expected) => Assert.Equal(
        expected, Edit(row, new LabelEdit { ChangesCase = true, Pattern = Pattern.Freebie, ReviewLabels = [EvidenceLabel.Proof] }));

    [Fact]
    public void Reading_gives_what_was_edited_and_all_else_as_it_was() => Gen.Select(Gen.Int[0, 149], Gen.Int[0, 1_000_000]).Sample((at, seed) =>
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Labelled, "a.jsonl"));
        using var folder = new TemporaryFolder();
        var before = LabelledReader.Read(folder.Write("a.jsonl", rows[at])).Items[0];
        var random = new Random(seed);
        var lines = Enumerable.Range(0, before.Case.Chat.Count).Where(i => before.Case.Chat[i].From == Speaker.Buyer && random.Next(2) == 0);
        var edit = new LabelEdit
        {
            ChangesCase = random.Next(2) == 0,
            Pattern = random.Next(2) == 0 ? Pattern.Vindictive : null,
            ReviewLabels = random.Next(2) == 0 ? Some(random) : null,
            LineLabels = lines.ToDictionary(i => i, _ => Some(random)),
        };
        var after = LabelledReader.Read(folder.Write("a.jsonl", Edit(rows[at], edit))).Items[0];
        Assert.Equal(CaseDigest.Of(edit.Of(before)), CaseDigest.Of(after));
    }, iter: 100);

    [Fact]
    public void A_digest_tells_every_change_and_only_those()
    {
        var item = LabelledReader.Read(Path.Combine(Repository.Labelled, "a.jsonl")).Items[0];
        Assert.Matches("^case-[0-9a-f]{16}$", CaseDigest.Of(item));
        Assert.Equal(CaseDigest.Of(item), CaseDigest.Of(item with { Group = "elsewhere" }));
        Assert.NotEqual(CaseDigest.Of(item), CaseDigest.Of(item with { Note = "another" }));
        Assert.NotEqual(CaseDigest.Of(item), CaseDigest.Of(item with { ReviewLabels = [] }));
    }

    private static IReadOnlyList<EvidenceLabel> Some(Random random) => [.. SnakeCase<EvidenceLabel>.Values.Where(_ => random.Next(5) == 0)];

    private static string Edit(string row, LabelEdit edit) => Encoding.UTF8.GetString(RowEditor.Edit(Encoding.UTF8.GetBytes(row), edit));
}
