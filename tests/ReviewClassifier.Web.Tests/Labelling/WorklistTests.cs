using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Web.Labelling;

namespace ReviewClassifier.Web.Tests.Labelling;

public sealed class WorklistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _cases;

    public WorklistTests() => _cases = _folder.Write("cases.jsonl", Samples.Rows(5));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_change_is_in_the_journal_before_it_is_told()
    {
        var worklist = Worklist.Open([_cases], clock: new FixedClock());
        var result = worklist.Edit(2, 0, Judgements.Extortion, Stage.Done, "陈");
        Assert.Equal(ChangeOutcome.Recorded, result.Outcome);
        Assert.Equal(
            "\",\"version\":1,\"kind\":\"edit\",\"stage\":\"done\",\"judgement\":{\"label\":\"malicious\",\"pattern\":\"extortion\",\"review_labels\":[],"
            + "\"line_labels\":{\"3\":[\"threat\",\"demand\"]},\"note\":\"要五十块\"},\"by\":\"陈\",\"at\":\"2026-11-24T20:00:01\"}\n",
            File.ReadAllText(_cases + ".journal")[("{\"id\":\"s-0003\",\"digest\":\"".Length + 16)..]);
    }

    [Fact]
    public void Another_start_finds_everything_also_what_can_be_undone()
    {
        var before = Worklist.Open([_cases]);
        before.Edit(0, 0, Judgements.Genuine, Stage.Done, "陈");
        before.Edit(1, 0, Judgements.OnLine(0, EvidenceLabel.Defect), Stage.Draft, "陈");
        before.Edit(2, 0, Judgement.Blank, Stage.Skipped, "王");
        before.Edit(0, 1, Judgements.Extortion, Stage.Done, "陈");

        var after = Worklist.Open([_cases]);
        Assert.Equal([Stage.Done, Stage.Draft, Stage.Skipped, Stage.Open, Stage.Open], after.Stages());
        Assert.Equal("genuine done 3 陈", Told(after, 0, after.Undo("陈")));
        Assert.Equal("- open 2 -", Told(after, 1, after.Undo("陈")));
        after = Worklist.Open([_cases]);
        Assert.Equal("- open 4 -", Told(after, 0, after.Undo("陈")));
        Assert.Equal(ChangeOutcome.Nothing, after.Undo("陈").Outcome);
        Assert.Equal([Stage.Open, Stage.Open, Stage.Skipped, Stage.Open, Stage.Open], after.Stages());
        after.Redo("陈");
        after.Redo("陈");
        after.Redo("陈");
        Assert.Equal(ChangeOutcome.Nothing, after.Redo("陈").Outcome);
        Assert.Equal(Judgements.Extortion.Note, after.At(0).Judgement.Note);
        Assert.Equal([Stage.Done, Stage.Draft, Stage.Skipped, Stage.Open, Stage.Open], Worklist.Open([_cases]).Stages());
    }

    [Fact]
    public void Nobody_undoes_the_work_of_another()
    {
        var worklist = Worklist.Open([_cases]);
        worklist.Edit(1, 0, Judgements.Genuine, Stage.Done, "陈");
        worklist.Edit(0, 0, Judgements.Genuine, Stage.Done, "陈");
        worklist.Edit(0, 1, Judgements.Extortion, Stage.Done, "王");
        Assert.Equal(1, worklist.Undo("陈").State!.Position);
        Assert.Equal(ChangeOutcome.Nothing, worklist.Undo("别人").Outcome);
        Assert.Equal(CaseLabel.Malicious, worklist.At(0).Judgement.Label);
        Assert.Equal(ChangeOutcome.Recorded, worklist.Undo("王").Outcome);
        Assert.Equal(("陈", CaseLabel.Genuine), (worklist.At(0).By, worklist.At(0).Judgement.Label!.Value));
    }

    [Fact]
    public void Where_others_judged_everything_since_undoing_says_so()
    {
        var worklist = Worklist.Open([_cases]);
        worklist.Edit(0, 0, Judgements.Genuine, Stage.Done, "陈");
        worklist.Edit(0, 1, Judgements.Extortion, Stage.Done, "王");
        Assert.Equal(ChangeOutcome.Stale, worklist.Undo("陈").Outcome);
        Assert.Equal("王", worklist.At(0).By);
        Assert.Equal(ChangeOutcome.Nothing, worklist.Redo("陈").Outcome);
    }

    [Fact]
    public void A_stale_change_is_refused_with_what_stands_there()
    {
        var (one, other) = (Worklist.Open([_cases]), Worklist.Open([_cases]));
        one.Edit(0, 0, Judgements.Genuine, Stage.Done, "陈");
        var result = other.Edit(0, 0, Judgements.Extortion, Stage.Done, "王");
        Assert.Equal((ChangeOutcome.Stale, 1, "陈", CaseLabel.Genuine), (result.Outcome, result.State!.Version, result.State.By, result.State.Judgement.Label!.Value));
        Assert.Equal(ChangeOutcome.Recorded, other.Edit(0, 1, Judgements.Extortion, Stage.Done, "王").Outcome);
        one.CatchUp();
        Assert.Equal(("王", 2), (one.At(0).By, one.At(0).Version));
    }

    [Fact]
    public async Task Programs_that_write_at_once_lose_nothing()
    {
        Worklist[] all = [Worklist.Open([_cases]), Worklist.Open([_cases]), Worklist.Open([_cases])];
        var recorded = await Task.WhenAll(all.Select((worklist, who) => Task.Run(() => Enumerable.Range(0, 40).Count(i =>
        {
            var position = i % 5;
            worklist.CatchUp();
            var note = Judgements.Genuine with { Note = $"{who}:{i}" };
            return worklist.Edit(position, worklist.At(position).Version, note, Stage.Done, $"人{who}").Outcome == ChangeOutcome.Recorded;
        }))));
        var lines = File.ReadAllLines(_cases + ".journal");
        Assert.Equal(recorded.Sum(), lines.Length);
        Assert.True(recorded.Sum() >= 40);
        foreach (var worklist in all)
            worklist.CatchUp();
        var fresh = Worklist.Open([_cases]);
        Assert.Empty(fresh.Problems);
        for (var position = 0; position < 5; position++)
            Assert.All(all, worklist => Assert.Equal((fresh.At(position).Judgement.Note, fresh.At(position).Version), (worklist.At(position).Judgement.Note, worklist.At(position).Version)));
        Assert.Equal(lines.Length, Enumerable.Range(0, 5).Sum(position => fresh.At(position).Version));
    }

    [Fact]
    public void A_line_torn_anywhere_costs_that_change_alone()
    {
        var worklist = Worklist.Open([_cases]);
        worklist.Edit(0, 0, Judgements.Genuine, Stage.Done, "陈");
        worklist.Edit(1, 0, Judgements.Extortion, Stage.Done, "陈");
        var whole = File.ReadAllBytes(_cases + ".journal");
        var first = whole.AsSpan().IndexOf((byte)'\n') + 1;
        for (var kept = first + 1; kept < whole.Length - 1; kept += 7)
        {
            File.WriteAllBytes(_cases + ".journal", whole[..kept]);
            var after = Worklist.Open([_cases]);
            Assert.Equal([Stage.Done, Stage.Open], after.Stages()[..2]);
            Assert.Equal($"{_cases}.journal:2: is no whole change (the power may have failed while it was written); it is passed over, all others count.", Assert.Single(after.Problems));
            Assert.Equal(ChangeOutcome.Recorded, after.Edit(1, 0, Judgements.Genuine, Stage.Done, "陈").Outcome);
            Assert.Equal([Stage.Done, Stage.Done], Worklist.Open([_cases]).Stages()[..2]);
        }

        // Only the line's end is lost: the change is whole.
        File.WriteAllBytes(_cases + ".journal", whole[..^1]);
        Assert.Equal([Stage.Done, Stage.Done], Worklist.Open([_cases]).Stages()[..2]);
    }

    [Fact]
    public void Labels_never_pass_to_a_text_that_was_changed()
    {
        var worklist = Worklist.Open([_cases]);
        worklist.Edit(0, 0, Judgements.Genuine, Stage.Done, "陈");
        worklist.Edit(1, 0, Judgements.Genuine, Stage.Done, "陈");
        File.WriteAllText(_cases, Samples.Rows(5).Replace("编号 0001", "编号 9999", StringComparison.Ordinal));
        var after = Worklist.Open([_cases]);
        Assert.Equal([Stage.Open, Stage.Done], after.Stages()[..2]);
        Assert.Contains(".journal:1: judges a case whose text was changed", Assert.Single(after.Problems));
    }

    [Fact]
    public void The_output_is_what_training_reads_and_the_input_stays_as_it_is()
    {
        var input = File.ReadAllBytes(_cases);
        var worklist = Worklist.Open([_cases], clock: new FixedClock());
        Assert.False(worklist.IsUnwritten);
        worklist.Edit(3, 0, Judgements.Extortion, Stage.Done, "陈");
        worklist.Edit(1, 0, Judgements.Genuine, Stage.Done, "王");
        worklist.Edit(2, 0, Judgements.Extortion, Stage.Draft, "王");
        Assert.True(worklist.IsUnwritten);
        Assert.Equal([(_folder["cases.labelled.jsonl"], 2)], worklist.Write());
        Assert.False(worklist.IsUnwritten);
        Assert.Equal(input, File.ReadAllBytes(_cases));

        var read = LabelledReader.Read(_folder["cases.labelled.jsonl"]);
        Assert.Empty(read.Faults);
        Assert.Equal(["s-0002", "s-0004"], read.Items.Select(item => item.Case.Id));
        var malicious = read.Items[1];
        Assert.Equal((true, Pattern.Extortion, "要五十块", "陈", new DateTime(2026, 11, 24, 20, 0, 1)),
            (malicious.Malicious, malicious.Pattern!.Value, malicious.Note, malicious.LabelledBy, malicious.LabelledAt!.Value));
        Assert.Equal([[], [], [], [EvidenceLabel.Threat, EvidenceLabel.Demand]], malicious.LineLabels);
        Assert.Equal(4, malicious.Case.Chat.Count);
    }

    [Fact]
    public void What_a_crash_left_unwritten_is_written_by_the_next_run()
    {
        Worklist.Open([_cases]).Edit(0, 0, Judgements.Genuine, Stage.Done, "陈");
        var after = Worklist.Open([_cases]);
        Assert.True(after.IsUnwritten);
        after.Write();
        Assert.False(Worklist.Open([_cases]).IsUnwritten);
    }

    [Fact]
    public void Labels_in_the_input_are_where_labelling_starts()
    {
        var rows = """
            {"id":"done","review":"差","review_labels":["defect"],"label":"genuine","labelled_by":"李","labelled_at":"2026-01-02 03:04:05"}
            {"id":"half","review":"差","chat":[{"from":"buyer","text":"给钱","labels":["demand"]}],"label":null}
            {"id":"no-pattern","review":"差","label":"malicious"}
            {"id":"stray-pattern","review":"差","label":"genuine","pattern":"freebie"}
            {"review":"没有编号"}
            {"id":"done","review":"again"}
            {"id":"bad","review":"差","review_labels":["nonsense"]}
            {"id":"shop","chat":[{"from":"seller","text":"亲","labels":["threat"]}]}
            """;
        var worklist = Worklist.Open([_folder.Write("labelled.jsonl", rows)]);
        Assert.Equal([Stage.Done, Stage.Draft, Stage.Draft, Stage.Done, Stage.Open], worklist.Stages());
        Assert.Equal(("李", new DateTime(2026, 1, 2, 3, 4, 5)), (worklist.At(0).By, worklist.At(0).At!.Value));
        Assert.Equal([EvidenceLabel.Demand], worklist.At(1).Judgement.LineLabels[0]);
        Assert.Null(worklist.At(3).Judgement.Pattern);
        Assert.Equal("line-5", worklist.At(4).Case.Id);
        Assert.Equal(["id", "review_labels[0]", "chat[0].labels"], worklist.Faults.Select(fault => fault.Key));
        Assert.Equal([("李", 1), ("", 1)], worklist.Done().OrderByDescending(p => p.By, StringComparer.Ordinal));
    }

    [Fact]
    public void An_output_that_would_do_harm_is_refused()
    {
        var second = _folder.Write("second.jsonl", Samples.Rows(2));
        Assert.Contains("over an input", Assert.Throws<InputException>(() => Worklist.Open([_cases], _cases)).Message);
        Assert.Contains("over an input", Assert.Throws<InputException>(() => Worklist.Open([_cases], _cases + ".journal")).Message);
        Assert.Contains("one output cannot hold both", Assert.Throws<InputException>(() => Worklist.Open([_cases, second], _folder["all.jsonl"])).Message);
        Assert.Equal(7, Worklist.Open([_cases, second]).Count);
    }

    [Fact]
    public void A_file_without_cases_is_one_sentence()
    {
        Assert.Contains("holds no case", Assert.Throws<InputException>(() => Worklist.Open([_folder.Write("empty.jsonl", "\n")])).Message);
        var message = Assert.Throws<InputException>(() => Worklist.Open([_folder.Write("bad.jsonl", "nonsense\n")])).Message;
        Assert.Contains("1 bad rows; the first: ", message);
    }

    [Theory]
    [InlineData(1, "Chat line 1 is the shop's; label the buyer's lines only.")]
    [InlineData(2, "Chat line 2 is the shop's; label the buyer's lines only.")]
    [InlineData(4, "There is no chat line 4; label lines 0 to 3.")]
    [InlineData(-1, "There is no chat line -1; label lines 0 to 3.")]
    public void Only_lines_of_the_buyer_are_labelled(int line, string reason)
    {
        var worklist = Worklist.Open([_cases]);
        var result = worklist.Edit(0, 0, Judgements.OnLine(line, EvidenceLabel.Threat), Stage.Draft, "陈");
        Assert.Equal((ChangeOutcome.Unsound, reason), (result.Outcome, result.Reason));
        Assert.False(File.Exists(_cases + ".journal"));
    }

    [Fact]
    public void A_case_is_only_finished_by_the_rules()
    {
        var worklist = Worklist.Open([_cases]);
        Assert.Equal("label", worklist.Edit(0, 0, Judgement.Blank, Stage.Done, "陈").Reason);
        Assert.Equal("pattern", worklist.Edit(0, 0, Judgements.Extortion with { Pattern = null }, Stage.Done, "陈").Reason);
        Assert.StartsWith("Only a malicious case has a pattern", worklist.Edit(0, 0, Judgements.Genuine with { Pattern = Pattern.Freebie }, Stage.Draft, "陈").Reason);
        Assert.Equal(ChangeOutcome.Unsound, worklist.Edit(0, 0, Judgements.OnLine(0, EvidenceLabel.Threat, EvidenceLabel.Threat), Stage.Draft, "陈").Outcome);
        Assert.Equal(ChangeOutcome.Unsound, worklist.Edit(0, 0, Judgements.Genuine with { Note = new string('长', 2001) }, Stage.Draft, "陈").Outcome);
        Assert.Equal(ChangeOutcome.Recorded, worklist.Edit(0, 0, Judgements.Extortion with { Pattern = null }, Stage.Draft, "陈").Outcome);
        Assert.Equal([Stage.Draft, Stage.Open, Stage.Open, Stage.Open, Stage.Open], worklist.Stages());
    }

    [Fact]
    public void Hostile_text_comes_back_from_the_journal_as_it_went_in()
    {
        var note = "<script>alert(1)</script> 😀\u202e\0\u2028\"\\ =cmd|' /C calc'!A0";
        Worklist.Open([_cases]).Edit(0, 0, Judgements.Genuine with { Note = note }, Stage.Done, "\u202e<b>");
        var after = Worklist.Open([_cases]);
        Assert.Equal((note, "\u202e<b>"), (after.At(0).Judgement.Note, after.At(0).By));
        Assert.Single(File.ReadAllText(_cases + ".journal", Encoding.UTF8).TrimEnd('\n').Split('\n'));
    }

    private static string Told(Worklist worklist, int position, ChangeResult result)
    {
        Assert.Equal(ChangeOutcome.Recorded, result.Outcome);
        var state = worklist.At(position);
        return $"{(state.Judgement.Label is { } label ? SnakeCase<CaseLabel>.Name(label) : "-")} {SnakeCase<Stage>.Name(state.Stage)} {state.Version} {state.By ?? "-"}";
    }

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), "China", "China");

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 12, 0, 1, 500, TimeSpan.Zero);
    }
}
