using System.Text;
using System.Xml.Linq;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Tests.Labelled;

/// <summary>Exports as Label Studio and doccano write them, which is more than what we write ourselves.</summary>
public class OtherProgramsTests
{
    private const string Data = """{"id":"a","review":"差","label":"malicious","chat":[{"at":null,"from":"buyer","text":"给钱","labels":["proof"]},{"from":"seller","text":"亲"},{"from":"buyer","text":"滚"}]}""";

    private const string Genuine = """{"id":"x","from_name":"label","to_name":"review","type":"choices","origin":"manual","value":{"choices":["genuine"]}}""";

    [Fact]
    public void A_task_as_Label_Studio_exports_it_is_read()
    {
        var item = Assert.Single(Read("tasks.json", $$"""
            [{"id":7,"annotations":[
               {"id":1,"completed_by":{"id":3,"email":"li@shop.cn","first_name":""},"was_cancelled":true,"result":[]},
               {"id":2,"completed_by":{"id":4,"email":"wang@shop.cn"},"result":[
                 {"value":{"start":"0","end":"2","startOffset":0,"endOffset":1,"text":"给钱\n亲\n滚","paragraphlabels":["threat","demand"]},"id":"r1","from_name":"line_labels","to_name":"chat","type":"paragraphlabels"},
                 {"value":{"start":0,"end":1,"startOffset":0,"endOffset":0,"paragraphlabels":["threat"]},"id":"r2","from_name":"line_labels","to_name":"chat","type":"paragraphlabels"},
                 {"value":{"choices":["malicious"]},"id":"r3","from_name":"label","to_name":"review","type":"choices"},
                 {"value":{"choices":["extortion"]},"id":"r4","from_name":"pattern","to_name":"review","type":"choices"},
                 {"value":{"text":["一","二"]},"id":"r5","from_name":"note","to_name":"review","type":"textarea"},
                 {"value":{"x":1.5,"labels":["?"]},"id":"r6","from_name":"another","to_name":"picture","type":"rectanglelabels"}],
                "created_at":"2026-03-04T11:00:00.000000Z","updated_at":"2026-03-04T11:05:12.500000Z","lead_time":4.2,"prediction":{},"result_count":6}],
              "drafts":[],"predictions":[{"result":[{}]}],"data":{{Data}},"meta":{},"created_at":"2026-03-01T00:00:00Z","inner_id":1}]
            """).Items);
        Assert.Equal(("a", true, Pattern.Extortion, "一\n二", "wang@shop.cn"), (item.Case.Id, item.Malicious, item.Pattern, item.Note, item.LabelledBy));
        Assert.Equal(new DateTime(2026, 3, 4, 19, 5, 12, 500), item.LabelledAt);
        Assert.Equal([[EvidenceLabel.Threat, EvidenceLabel.Demand], [], [EvidenceLabel.Threat, EvidenceLabel.Demand]], item.LineLabels);
    }

    [Theory]
    [InlineData("[]", "annotations: found none that was not skipped; expected one annotation; label the task, or leave it out of the export.")]
    [InlineData("[{\"result\":[]},{\"result\":[]}]", "annotations: found 2; expected one annotation; mark the right one as ground truth in Label Studio.")]
    [InlineData("[{\"result\":[]}]", "label: found no choice; expected malicious or genuine; decide with the labelling guide.")]
    [InlineData("[{\"result\":[" + Genuine + ",{\"from_name\":\"line_labels\",\"value\":{\"start\":\"1\",\"end\":\"1\",\"paragraphlabels\":[\"abuse\"]}}]}]", "line_labels: found 1 on a line of the shop; expected an empty array; label the buyer's lines only.")]
    [InlineData("[{\"result\":[" + Genuine + ",{\"from_name\":\"line_labels\",\"value\":{\"start\":\"3\",\"end\":\"3\",\"paragraphlabels\":[\"abuse\"]}}]}]", "line_labels: found a mark on the lines 3 to 3; expected lines from 0 to 2; mark lines of this chat.")]
    [InlineData("[{\"result\":[" + Genuine + ",{\"from_name\":\"review_labels\",\"value\":{\"choices\":[\"坏\"]}}]}]", "review_labels: found \"坏\"; expected one of threat, ")]
    public void A_task_that_cannot_be_used_is_named_with_its_place(string annotations, string message)
    {
        var read = Read("tasks.json", $$"""
            [{"data":{"id":"ok","review":"差"},"annotations":[{"result":[{{Genuine}}]}]},
             {"data":{{Data}},"annotations":{{annotations}}}]
            """);
        Assert.Equal("ok", Assert.Single(read.Items).Case.Id);
        var fault = Assert.Single(read.Faults);
        Assert.Equal(2, fault.Line);
        Assert.Contains(": " + message, fault.ToString());
    }

    [Fact]
    public void The_column_of_a_fault_counts_from_the_line_though_all_tasks_share_one()
    {
        const string First = """[{"data":{"review":"好😀差","id":"1"},"annotations":[{"result":[""" + Genuine + "]}]},";
        const string Second = """{"data":{"review":"坏","chat":[{"from":"me","text":"x"}]}}]""";
        var fault = Assert.Single(Read("tasks.json", First + Second).Faults);
        Assert.Equal("data.chat[0].from", fault.Key);
        Assert.Equal(1 + (First + Second).EnumerateRunes().TakeWhile((_, i) => i < First.EnumerateRunes().Count() + Second.IndexOf("\"me\"", StringComparison.Ordinal)).Count(), fault.Column);
    }

    [Fact]
    public void Of_several_annotations_the_ground_truth_counts()
    {
        var item = Assert.Single(Read("tasks.json", $$"""[{"data":{{Data}},"annotations":[{"result":[]},{"ground_truth":true,"completed_by":5,"result":[{{Genuine}}]}]}]""").Items);
        Assert.Equal((false, "5"), (item.Malicious, item.LabelledBy));
    }

    [Theory]
    [InlineData("[{\"data\":1}", "1:12: found the end of the row; expected JSON; mend the quotes, commas and brackets at or before this column.")]
    [InlineData("[{},\n{]", "2:2: found \"]\"; expected JSON; mend the quotes, commas and brackets at or before this column.")]
    public void A_document_that_is_no_JSON_is_one_sentence(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("tasks.json", text);
        Assert.Equal($"{path}:{message}", Assert.Throws<InputException>(() => LabelledReader.Read(path)).Message);
    }

    [Fact]
    public void The_labelling_interface_has_the_guides_labels_and_the_controls_that_are_read()
    {
        var view = XDocument.Load(Path.Combine(Repository.Root, "data", "label-studio.xml")).Root!;
        Assert.Equal(["genuine", "malicious"], Values("label"));
        Assert.Equal(SnakeCase<Pattern>.AllNames, Values("pattern"));
        Assert.Equal(SnakeCase<EvidenceLabel>.AllNames, Values("review_labels"));
        Assert.Equal(SnakeCase<EvidenceLabel>.AllNames, Values("line_labels"));
        Assert.Equal("review", Named("note").Attribute("toName")!.Value);
        Assert.Equal(("from", "text", "$chat"), (Named("chat").Attribute("nameKey")!.Value, Named("chat").Attribute("textKey")!.Value, Named("chat").Attribute("value")!.Value));

        XElement Named(string name) => view.Descendants().Single(tag => tag.Attribute("name")?.Value == name);
        IEnumerable<string> Values(string name) => Named(name).Elements().Select(choice => choice.Attribute("value")!.Value);
    }

    [Theory]
    [InlineData("""{"id":101,"text":"质量差","label":["genuine","defect"],"Comments":[]}""")]
    [InlineData("""{"id":101,"text":"质量差","label":[[0,3,"genuine"],[2,3,"defect"]],"Comments":["?"]}""")]
    [InlineData("""{"id":101,"text":"质量差","entities":[{"id":1,"label":"defect","start_offset":0,"end_offset":2}],"relations":[],"cats":["genuine"]}""")]
    public void An_example_of_doccano_without_our_meta_is_a_review(string row)
    {
        var item = Assert.Single(Read("export.jsonl", row).Items);
        Assert.Equal(("101", "质量差", false), (item.Case.Id, item.Case.Review, item.Malicious));
        Assert.Equal([EvidenceLabel.Defect], item.ReviewLabels);
    }

    [Fact]
    public void Marks_that_a_person_moved_in_doccano_are_read_in_code_points()
    {
        var before = new LabelledCase(
            new Case("😀", null, null, null, "😀差", null, [new(null, Speaker.Buyer, "😀给钱\n快"), new(null, Speaker.Auto, "亲"), new(null, Speaker.Buyer, "滚")]), "g", false, null, [], [[], [], []]);
        using var folder = new TemporaryFolder();
        LabelledWriter.Write(folder["x.jsonl"], [before], LabelledForm.Doccano);
        var written = File.ReadAllText(folder["x.jsonl"]);
        Assert.StartsWith("""{"text":"案例：😀\n评价：😀差\n买家：😀给钱\n快\n自动回复：亲\n买家：滚","label":[[0,4,"genuine"]],"meta":{""", written);
        var marked = written.Replace("[[0,4,\"genuine\"]]", "[[0,4,\"malicious\"],[0,4,\"pattern:entrapment\"],[8,9,\"defect\"],[14,15,\"threat\"],[17,18,\"demand\"],[20,30,\"abuse\"]]", StringComparison.Ordinal);
        var item = Assert.Single(Read("x.jsonl", marked).Items);
        Assert.Equal((true, Pattern.Entrapment), (item.Malicious, item.Pattern));
        Assert.Equal([EvidenceLabel.Defect], item.ReviewLabels);
        Assert.Equal([[EvidenceLabel.Threat, EvidenceLabel.Demand], [], [EvidenceLabel.Abuse]], item.LineLabels);
    }

    [Theory]
    [InlineData("[[0,4,\"genuine\"]]", "[[0,4,\"genuine\"],[0,1,\"abuse\"]]", "label: found \"abuse\" on no line of the review or the chat; expected a mark on the line that it judges; ")]
    [InlineData("[[0,4,\"genuine\"]]", "[[0,4,\"genuine\"],[12,13,\"abuse\"]]", "label: found 1 on a line of the shop; ")]
    [InlineData("[[0,4,\"genuine\"]]", "[[0,4,\"genuine\"],[0,4,\"malicious\"]]", "label: found both; expected either malicious or genuine; ")]
    [InlineData("[[0,4,\"genuine\"]]", "[]", "label: found neither malicious nor genuine; ")]
    [InlineData("[[0,4,\"genuine\"]]", "[[-1,4,\"genuine\"]]", "label: found -1; expected a character's place from 0 up; ")]
    [InlineData("评价：差", "评价：好", "text: found a text that is not the one of meta; ")]
    public void An_example_that_cannot_be_used_is_named_with_its_place(string old, string changed, string message)
    {
        var before = new LabelledCase(new Case("a", null, null, null, "差", null, [new(null, Speaker.Seller, "亲")]), "g", false, null, [], [[]]);
        using var folder = new TemporaryFolder();
        LabelledWriter.Write(folder["x.jsonl"], [before], LabelledForm.Doccano);
        var text = File.ReadAllText(folder["x.jsonl"]);
        var fault = Assert.Single(Read("x.jsonl", text.Replace(old, changed, StringComparison.Ordinal)).Faults);
        Assert.Contains($":1:{fault.Column}: {message}", fault.ToString());
    }

    private static Loaded<LabelledCase> Read(string name, string text)
    {
        using var folder = new TemporaryFolder();
        return LabelledReader.Read(folder.Write(name, Encoding.UTF8.GetBytes(text)));
    }
}
