using System.Buffers;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Tests.Labelled;

public class LabelledReaderTests
{
    private const string AllPatterns = "extortion, refund_keep, freebie, competitor, professional, entrapment, vindictive";
    private const string AllLabels =
        "threat, demand, keep_goods, admits_fault, admits_malice, abuse, harassment, off_platform, entrapment, refuses_process, defect, proof, cooperates";

    [Fact]
    public void The_projects_own_cases_have_no_faults()
    {
        var files = Directory.GetFiles(Repository.Labelled, "*.jsonl");
        var read = LabelledReader.Read(Repository.Labelled);
        Assert.Empty(read.Faults);
        Assert.Equal(files.Sum(file => File.ReadLines(file).Count(line => line.Length > 0)), read.Items.Count);
        Assert.Equal(files.Select(Path.GetFileNameWithoutExtension).Order(), read.Items.Select(item => item.Group).Distinct().Order());
        Assert.All(read.Items, item => Assert.Equal(item.Case.Chat.Count, item.LineLabels.Count));
        Assert.All(read.Items, item => Assert.Equal(item.Malicious, item.Pattern is not null));
    }

    [Fact]
    public void A_row_gives_its_judgement()
    {
        var item = Assert.Single(Read("""{"id":"a","review":"差","review_labels":["defect","threat"],"chat":[{"from":"buyer","text":"给钱","labels":["demand"]},{"from":"seller","text":"不","labels":[]},{"from":"auto","text":"亲"}],"label":"malicious","pattern":"refund_keep"}""").Items);
        Assert.Equal(("cases", true, Pattern.RefundKeep), (item.Group, item.Malicious, item.Pattern));
        Assert.Equal([EvidenceLabel.Defect, EvidenceLabel.Threat], item.ReviewLabels);
        Assert.Equal([[EvidenceLabel.Demand], [], []], item.LineLabels);
    }

    [Fact]
    public void Of_a_chat_given_twice_the_labels_of_the_last_one_count() =>
        Assert.Equal(
            [[EvidenceLabel.Proof]],
            Assert.Single(Read("""{"id":"a","chat":[{"from":"buyer","text":"x","labels":["threat"]},{"from":"buyer","text":"y"}],"chat":[{"from":"buyer","text":"z","labels":["proof"]}],"label":"genuine"}""").Items).LineLabels);

    [Theory]
    [InlineData("""{"id":"a","review":"差"}""", "1: label: found no such key; expected malicious or genuine; decide with the labelling guide.")]
    [InlineData("""{"id":"a","review":"差","label":"bad"}""", "32: label: found \"bad\"; expected malicious or genuine; decide with the labelling guide.")]
    [InlineData("""{"id":"a","review":"差","label":null}""", "32: label: found null; expected malicious or genuine; decide with the labelling guide.")]
    [InlineData("""{"id":"a","review":"差","label":"malicious"}""", "1: pattern: found none for a malicious case; expected one of " + AllPatterns + "; say which kind of malicious it is.")]
    [InlineData("""{"id":"a","review":"差","label":"malicious","pattern":"fraud"}""", "54: pattern: found \"fraud\"; expected null or one of " + AllPatterns + "; correct the name.")]
    [InlineData("""{"id":"a","review":"差","label":"genuine","pattern":"freebie"}""", "52: pattern: found \"freebie\" for a genuine case; expected null; remove the pattern or change the label.")]
    [InlineData("""{"id":"a","review":"差","label":"genuine","review_labels":["defect","Threat"]}""", "68: review_labels[1]: found \"Threat\"; expected one of " + AllLabels + "; correct the name.")]
    [InlineData("""{"id":"a","review":"差","label":"genuine","review_labels":["defect","defect"]}""", "68: review_labels[1]: found \"defect\"; expected each label once; remove the second one.")]
    [InlineData("""{"id":"a","review":"差","label":"genuine","review_labels":"defect"}""", "58: review_labels: found \"defect\"; expected an array or null; write the labels as [\"threat\",…].")]
    [InlineData("""{"id":"a","chat":[{"from":"buyer","text":"差","labels":[1]}],"label":"genuine"}""", "56: chat[0].labels[0]: found 1; expected one of " + AllLabels + "; correct the name.")]
    [InlineData("""{"id":"a","chat":[{"labels":["threat"],"from":"auto","text":"差"}],"label":"genuine"}""", "29: chat[0].labels: found 1 on a line of the shop; expected an empty array; label the buyer's lines only.")]
    [InlineData("""{"review":"差","label":"genuine"}""", "1: id: found none; expected a name that no other case has; give the case an id.")]
    public void A_wrong_judgement_is_named_with_its_place(string row, string message)
    {
        var read = Read(row);
        Assert.Empty(read.Items);
        Assert.Equal("cases.jsonl:1:" + message, Assert.Single(read.Faults).ToString());
    }

    [Fact]
    public void An_id_that_stands_in_two_files_is_a_fault_that_names_both()
    {
        using var folder = new TemporaryFolder();
        const string Genuine = """{"id":"x","review":"差","label":"genuine"}""";
        var first = folder.Write("a.jsonl", "\n" + Genuine);
        var second = folder.Write("b.jsonl", Genuine);
        folder.Write("notes.txt", "not read");
        var read = LabelledReader.Read(folder.Path, first);
        Assert.Equal("a", Assert.Single(read.Items).Group);
        Assert.Equal(
            $"{second}:1:7: id: found \"x\", which {first}:2 has too; expected a name that no other case has; rename or remove one of the two.",
            Assert.Single(read.Faults).ToString());
    }

    [Fact]
    public void A_folder_without_cases_is_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();
        var failed = Assert.Throws<InputException>(() => LabelledReader.Read(folder.Path));
        Assert.Equal($"{folder.Path}: holds no .jsonl, .json, .csv, .tsv or .xlsx files; name another folder or the files themselves.", failed.Message);
    }

    [Fact]
    public void Written_labelled_cases_read_as_the_same()
    {
        using var folder = new TemporaryFolder();
        var before = LabelledReader.Read(Repository.Labelled).Items.Where(item => item.Group == "a").ToArray();
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        Array.ForEach(before, writer.Write);
        var after = LabelledReader.Read(folder.Write("a.jsonl", buffer.WrittenSpan.ToArray()));
        Assert.NotEmpty(before);
        Assert.Empty(after.Faults);
        Assert.Equivalent(before, after.Items, strict: true);
    }

    [Fact]
    public void Who_labelled_when_and_why_is_kept()
    {
        const string Row = """{"id":"x","review":"差","label":"genuine","note":"退货被拒","labelled_by":"小王","labelled_at":"2026-03-04 19:05:12"}""";
        var read = Assert.Single(Read(Row).Items);
        Assert.Equal(("退货被拒", "小王", new DateTime(2026, 3, 4, 19, 5, 12)), (read.Note, read.LabelledBy, read.LabelledAt));
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        writer.Write(read);
        Assert.Equivalent(read, Assert.Single(Read(Encoding.UTF8.GetString(buffer.WrittenSpan)).Items), strict: true);
    }

    private static Loaded<LabelledCase> Read(string row)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("cases.jsonl", Encoding.UTF8.GetBytes(row));
        var read = LabelledReader.Read(path);
        return read with { Faults = [.. read.Faults.Select(fault => fault with { File = Path.GetFileName(fault.File) })] };
    }
}
