using System.Text;
using CsCheck;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Tests.Labelled;

/// <summary>What is written in any form reads as the same cases, and in another form again.</summary>
public sealed class FormTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<LabelledForm> Forms => [.. Enum.GetValues<LabelledForm>()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Hostile_cases_survive_every_form_and_any_second_one(LabelledForm form) =>
        Gen.Select(HostileLabelled.Some, Gen.Enum<LabelledForm>()).Sample(
            (cases, second) =>
            {
                // Lone surrogates that a join made up are lost to UTF-8 in all forms but one, which has a test of its own.
                var before = cases.Select(Whole).ToArray();
                var once = Through(form, before);
                Assert.Equivalent(before, once, strict: true);
                Assert.Equivalent(before, Through(second, once), strict: true);
            },
            iter: 150,
            threads: 1);

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_projects_own_cases_survive_every_form(LabelledForm form)
    {
        foreach (var path in Directory.GetFiles(Repository.Labelled, "*.jsonl").Order(StringComparer.Ordinal).Take(form == LabelledForm.JsonLines ? 1 : int.MaxValue))
        {
            var before = LabelledReader.Read(path).Items.Select(item => item with { Group = "g" }).ToArray();
            Assert.NotEmpty(before);
            Assert.Equal(Lines(before), Lines(Through(form, before)));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_cases_give_the_same_bytes(LabelledForm form)
    {
        var cases = LabelledReader.Read(Path.Combine(Repository.Labelled, "a.jsonl")).Items;
        LabelledWriter.Write(_folder["1"], cases, form);
        LabelledWriter.Write(_folder["2"], cases, form);
        Assert.Equal(File.ReadAllBytes(_folder["1"]), File.ReadAllBytes(_folder["2"]));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_chat_of_messages_longer_than_a_cell_holds_survives(LabelledForm form)
    {
        var line = new ChatLine(null, Speaker.Buyer, string.Concat(Enumerable.Repeat("=😀\u0001", 20_000)));
        var item = new LabelledCase(
            new Case("long", null, null, null, new string('差', 100_001), null, [line, line with { Text = new string('\'', 40_000) }]),
            "g", false, null, [], [[EvidenceLabel.Defect], []], Note: "=" + new string('\r', 70_000));
        Assert.Equivalent(item, Assert.Single(Through(form, [item])), strict: true);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_lone_surrogate_becomes_a_replacement_character_except_in_Excel(LabelledForm form)
    {
        var item = new LabelledCase(
            new Case("a", null, null, null, "\ud800差\udc00", null, [new ChatLine(null, Speaker.Buyer, "x\ud83d")]), "g", false, null, [], [[EvidenceLabel.Abuse]]);
        var expected = form == LabelledForm.Excel ? item : Whole(item);
        Assert.Equivalent(expected, Assert.Single(Through(form, [item])), strict: true);
    }

    [Theory]
    [InlineData("x.csv.gz", LabelledForm.Csv)]
    [InlineData("x.jsonl.gz", LabelledForm.JsonLines)]
    [InlineData("x.json.gz", LabelledForm.LabelStudio)]
    public void A_name_that_ends_in_gz_is_gzipped_and_read_again(string name, LabelledForm form)
    {
        Assert.Equal(form, LabelledWriter.FormOf(name));
        var cases = LabelledReader.Read(Path.Combine(Repository.Labelled, "a.jsonl")).Items;
        LabelledWriter.Write(_folder[name], cases, form);
        Assert.Equal([0x1F, 0x8B], File.ReadAllBytes(_folder[name])[..2]);
        var after = LabelledReader.Read(_folder[name]);
        Assert.Empty(after.Faults);
        Assert.Equal("x", after.Items[0].Group);
        Assert.Equal(Lines(cases), Lines(after.Items));
    }

    [Fact]
    public void A_form_is_told_by_its_content_whatever_the_file_is_called()
    {
        var cases = LabelledReader.Read(Path.Combine(Repository.Labelled, "a.jsonl")).Items;
        foreach (var form in Enum.GetValues<LabelledForm>())
        {
            LabelledWriter.Write(_folder["cases"], cases, form);
            Assert.Equal(Lines(cases), Lines(LabelledReader.Read(_folder["cases"]).Items));
        }
    }

    [Fact]
    public void Every_form_has_a_name_and_a_name_has_one_form()
    {
        var forms = LabelledWriter.Names.Select(name => LabelledWriter.TryParse(name, out var form) ? form : throw new InvalidOperationException(name));
        Assert.Equal(Enum.GetValues<LabelledForm>(), forms.Order());
        Assert.False(LabelledWriter.TryParse("pdf", out _));
        Assert.Null(LabelledWriter.FormOf("x.pdf"));
    }

    private IReadOnlyList<LabelledCase> Through(LabelledForm form, IReadOnlyList<LabelledCase> cases)
    {
        LabelledWriter.Write(_folder["g"], cases, form);
        var read = LabelledReader.Read(_folder["g"]);
        Assert.Empty(read.Faults);
        return read.Items;
    }

    private static string[] Lines(IReadOnlyList<LabelledCase> cases) => [.. cases.Select(Row.Written)];

    private static LabelledCase Whole(LabelledCase item) => item with
    {
        Note = Whole(item.Note),
        LabelledBy = Whole(item.LabelledBy),
        Case = item.Case with
        {
            Id = Whole(item.Case.Id)!,
            Category = Whole(item.Case.Category),
            Platform = Whole(item.Case.Platform),
            Review = Whole(item.Case.Review)!,
            Chat = [.. item.Case.Chat.Select(line => line with { Text = Whole(line.Text)! })],
        },
    };

    private static string? Whole(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
