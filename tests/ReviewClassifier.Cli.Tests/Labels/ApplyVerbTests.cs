using System.Text;

namespace ReviewClassifier.Cli.Tests.Labels;

/// <summary>Checks a small set, decides, applies, and looks at every byte.</summary>
public sealed class ApplyVerbTests : IClassFixture<ApplyVerbTests.Checked>
{
    private readonly Checked _checked;

    public ApplyVerbTests(Checked given) => _checked = given;

    [Fact]
    public void The_sheet_opens_in_a_spreadsheet_and_names_every_doubt()
    {
        Assert.Equal(0, _checked.Run.ExitCode);
        var bytes = File.ReadAllBytes(_checked.Sheet);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("rank,file,row,id,line,text,given,suggested,confidence,reason,decision,digest\r\n1,data/labelled/", Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal(61, _checked.Rows.Length);
        Assert.Matches("\n60 row\\(s\\) to decide on in ", _checked.Run.Output);
        Assert.All(_checked.Rows[1..], row => Assert.Matches("^[0-9]+,data/labelled/[fwx].jsonl,[0-9]+,[fwx]-[0-9]+,(case|review|[0-9]+),", row));
    }

    [Fact]
    public void Only_what_was_decided_changes_and_all_else_stays_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.jsonl", "\uFEFF" + Row("1", "genuine") + "\r\n\r\n  " + Row("2", "genuine") + "\nnot json\n" + Row("3", "genuine"));
        var sheet = folder.Write("sheet.csv", Sheet(file, ("1", "case", "malicious extortion", "change"), ("2", "case", "malicious extortion", "keep"), ("2", "0", "none", "threat demand"), ("3", "case", "malicious extortion", "")));
        var before = File.ReadAllText(file);
        var run = CommandRun.Of("labels", "apply", sheet, "--labelled", file, "--in-place");
        Assert.Equal((0, "2 case(s) changed in 1 file(s); 1 label(s) kept, 1 not decided, 0 refused\n"), (run.ExitCode, run.Output));
        Assert.Equal(
            before.Replace(Row("1", "genuine"), Row("1", "malicious").Replace("\"pattern\": null", "\"pattern\": \"extortion\"", StringComparison.Ordinal), StringComparison.Ordinal)
                .Replace(Row("2", "genuine"), Row("2", "genuine").Replace("\"labels\": []", "\"labels\": [\"threat\",\"demand\"]", StringComparison.Ordinal), StringComparison.Ordinal),
            File.ReadAllText(file));

        var again = CommandRun.Of("labels", "apply", sheet, "--labelled", file, "--in-place");
        Assert.Equal(3, again.ExitCode);
        Assert.Contains($"{sheet}:2: 1 case: not changed: the case has changed since;", again.Error);
        Assert.EndsWith("0 not decided, 2 refused\n", again.Output.Replace("1 not decided", "0 not decided", StringComparison.Ordinal));
    }

    [Fact]
    public void Decisions_that_cannot_be_carried_out_are_refused_one_by_one()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.jsonl", Row("1", "genuine") + "\n" + Row("2", "genuine") + "\n");
        var sheet = Sheet(file, ("1", "case", "genuine", "perhaps"), ("1", "1", "none", "threat"), ("1", "9", "none", "threat"), ("1", "review", "none", "theft"), ("2", "case", "genuine", "freebie"))
            + "6,f,1,9,case,t,g,s,0.1,r,genuine,case-0123456789abcdef\r\n";
        var run = CommandRun.Of("labels", "apply", folder.Write("sheet.csv", sheet), "--labelled", file, "--output", folder["out"]);
        Assert.Equal(3, run.ExitCode);
        string[] reasons =
        [
            ":2: 1 case: not changed: \"perhaps\" is no decision on a case: expected keep, change, genuine, or malicious and one of extortion,",
            ":3: 1 1: not changed: the case has no such line of the buyer;", ":4: 1 9: not changed: the case has no such line of the buyer;",
            ":5: 1 review: not changed: \"theft\" is no decision on a line: expected keep, change, none, or some of threat,",
            ":7: 9 case: not changed: no such case is in these files;",
        ];
        Assert.All(reasons, reason => Assert.Contains(reason, run.Error));
        Assert.Equal(Row("1", "genuine") + "\n" + Row("2", "malicious").Replace("\"pattern\": null", "\"pattern\": \"freebie\"", StringComparison.Ordinal) + "\n", File.ReadAllText(Path.Combine(folder["out"], "x.jsonl")));
        Assert.Equal(Row("1", "genuine") + "\n" + Row("2", "genuine") + "\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData(';', "utf-16")]
    [InlineData('\t', "gb18030")]
    [InlineData(',', "utf-8")]
    public void A_sheet_that_a_spreadsheet_saved_anew_is_read(char separator, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.jsonl", Row("1", "genuine"));
        var text = Sheet(file, ("1", "case", "malicious extortion", "Change")).Replace(',', separator).Replace("t一", "\"中 文\"", StringComparison.Ordinal);
        var bytes = Encoding.GetEncoding(encoding);
        var run = CommandRun.Of("labels", "apply", folder.Write("sheet.csv", [.. bytes.GetPreamble(), .. bytes.GetBytes(text)]), "--labelled", file, "--in-place");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"pattern\": \"extortion\"", File.ReadAllText(file));
    }

    [Fact]
    public void What_is_no_sheet_or_no_json_lines_is_refused_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.jsonl", Row("1", "genuine"));
        var run = CommandRun.Of("labels", "apply", file, "--labelled", file, "--in-place");
        Assert.Equal((1, $"{file}: has no column id; give the file that labels check wrote, with its first row.\n"), (run.ExitCode, run.Error));
        Assert.Equal(2, CommandRun.Of("labels", "apply", file, "--labelled", file).ExitCode);
        Assert.Equal(2, CommandRun.Of("labels", "apply", file, "--labelled", file, "--output", folder.Path).ExitCode);
    }

    private static string Row(string id, string label) =>
        $$"""{"id": "{{id}}", "review": "差评\u0021 😡", "chat": [{"from": "buyer", "text": "给我补五十", "labels": []},{"from":"seller","text":"亲"}], "label": "{{label}}", "pattern": null, "own": [1, 2]}""";

    // What labels check would have written of these cases, with decisions.
    private static string Sheet(string file, params (string Id, string Part, string Suggested, string Decision)[] rows)
    {
        var digests = IO.Labelled.LabelledReader.Read(file).Items.ToDictionary(c => c.Case.Id, IO.Labelled.CaseDigest.Of);
        return "rank,file,row,id,line,text,given,suggested,confidence,reason,decision,digest\r\n" + string.Concat(
            rows.Select((r, i) => $"{i + 1},f,1,{r.Id},{r.Part},t一,g,{r.Suggested},0.1,r,{r.Decision},{digests[r.Id]}\r\n"));
    }

    /// <summary>The one check of these tests.</summary>
    public sealed class Checked : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Checked() => Run = CommandRun.Of(
            "labels", "check", "--labelled", "data/labelled/f.jsonl", "data/labelled/w.jsonl", "data/labelled/x.jsonl", "--folds", "2", "-n", "60", "--output", Sheet);

        public string Sheet => _folder["sheet.csv"];

        public string[] Rows => File.ReadAllText(Sheet).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        internal CommandRun Run { get; }

        public void Dispose() => _folder.Dispose();
    }
}
