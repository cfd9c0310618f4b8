using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Tests.Labelled;

public sealed class LabellingReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whatever_is_there_of_a_judgement_is_read()
    {
        var read = LabellingReader.Read(_folder.Write("x.jsonl", """
            {"id":"bare","review":"差"}
            {"id":"null","review":"差","label":null,"pattern":null}
            {"id":"half","review":"差","review_labels":["defect"],"chat":[{"from":"buyer","text":"给钱","labels":["demand"]},{"from":"seller","text":"不"}],"note":"想想"}
            {"id":"whole","review":"差","label":"malicious","pattern":"freebie","labelled_by":"陈","labelled_at":"2026-11-24 20:00:01"}
            """));
        Assert.Empty(read.Faults);
        Assert.Equal(["bare", "null", "half", "whole"], read.Items.Select(item => item.Case.Id));
        Assert.Equal([null, null, null, true], read.Items.Select(item => item.Malicious));
        Assert.Equal([EvidenceLabel.Defect], read.Items[2].ReviewLabels);
        Assert.Equal([[EvidenceLabel.Demand], []], read.Items[2].LineLabels);
        Assert.Equal("想想", read.Items[2].Note);
        Assert.Equal((Pattern.Freebie, "陈", new DateTime(2026, 11, 24, 20, 0, 1)), (read.Items[3].Pattern!.Value, read.Items[3].LabelledBy, read.Items[3].LabelledAt!.Value));
    }

    [Fact]
    public void Rows_that_cannot_be_labelled_are_faults_with_their_place()
    {
        var file = _folder.Write("x.jsonl", """
            {"id":"a","review":"差"}
            {"id":"a","review":"差"}
            {"id":"b","review":"差","label":"bad"}
            {"id":"c","review":"差","pattern":"fraud"}
            {"id":"d","review":""}
            [1]
            """);
        var read = LabellingReader.Read(file);
        Assert.Equal("a", Assert.Single(read.Items).Case.Id);
        Assert.Equal(["id", "label", "pattern", "review", ""], read.Faults.Select(fault => fault.Key));
        Assert.Equal([2, 3, 4, 5, 6], read.Faults.Select(fault => fault.Line));
        Assert.StartsWith($"{file}:2:7: id: found \"a\", which line 1 has too;", read.Faults[0].ToString());
    }
}
