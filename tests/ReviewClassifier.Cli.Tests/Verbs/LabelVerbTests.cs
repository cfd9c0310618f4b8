using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Cli.Tests.Verbs;

/// <summary><c>label</c> as a process of its own, asked as its page asks.</summary>
public class LabelVerbTests
{
    private const string Rows = """
        {"id":"a","review":"差","chat":[{"from":"buyer","text":"给五十，不然差评"}]}
        {"id":"b","review":"开线了"}
        """;

    [Fact]
    public async Task Two_processes_share_a_file_and_the_labelled_cases_are_written_at_the_end()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var cases = folder.Write("cases.jsonl", Rows);
        using var one = await Served.Start(cases, "--by", "陈", "--port", "0");
        using var other = await Served.Start(cases, "--by", "王", "--port", "0");
        Assert.Equal(HttpStatusCode.OK, await one.Label(0, 0, "陈"));
        Assert.Equal(HttpStatusCode.Conflict, await other.Label(0, 0, "王"));
        Assert.Equal(HttpStatusCode.OK, await other.Label(1, 0, "王"));
        Assert.Equal("ff", (await one.Overview()).GetProperty("stages").GetString());

        Assert.Equal((0, $"{folder["cases.labelled.jsonl"]}: 2 条已标注 / 2 labelled cases."), await one.Stop());
        Assert.Equal(0, (await other.Stop()).ExitCode);
        Assert.Equal(["cases.jsonl", "cases.jsonl.journal", "cases.labelled.jsonl"], folder.Names());
        var labelled = LabelledReader.Read(folder["cases.labelled.jsonl"]);
        Assert.Empty(labelled.Faults);
        Assert.Equal([("a", "陈"), ("b", "王")], labelled.Items.Select(item => (item.Case.Id, item.LabelledBy!)));
        Assert.Equal(Rows, File.ReadAllText(cases));
    }

    [Fact]
    public async Task A_process_that_is_killed_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        var cases = folder.Write("cases.jsonl", Rows);
        using (var killed = await Served.Start(cases, "--port", "0"))
            Assert.Equal(HttpStatusCode.OK, await killed.Label(1, 0, "陈"));
        using var next = await Served.Start(cases, "--port", "0");
        Assert.Equal("of", (await next.Overview()).GetProperty("stages").GetString());
    }

    [Fact]
    public async Task Bad_rows_are_told_and_passed_over()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var cases = folder.Write("cases.jsonl", Rows + "\n{\"id\":\"c\",\"review\":\"差\",\"rating\":9}\n");
        using var served = await Served.Start(cases, "--port", "0");
        var (exitCode, error) = await served.Stop();
        Assert.Equal(3, exitCode);
        Assert.StartsWith($"{cases}:3:33: rating: found 9; expected a number from 1 to 5, or null;", error);
        Assert.Equal(["cases.jsonl"], folder.Names());
    }

    [Theory]
    [InlineData("--port: found \"99999\"; expected a whole number from 0 (any free port) to 65535.\n怎么用 / How to use it: review-classifier label --help\n", 2, "x.jsonl", "--port", "99999")]
    [InlineData("Required argument 'FILE' missing for command: 'label'.\n怎么用 / How to use it: review-classifier label --help\n", 2)]
    [InlineData("nowhere.jsonl: there is no such file; check the name.\n", 1, "nowhere.jsonl")]
    [InlineData("data/samples/mixed.jsonl: the labelled cases would be written over an input, its journal or each other; name another with --output.\n", 1, "data/samples/mixed.jsonl", "--output", "data/samples/mixed.jsonl")]
    public void Wrong_use_is_one_sentence(string message, int exitCode, params string[] arguments)
    {
        var run = CommandRun.Of(["label", .. arguments]);
        Assert.Equal((message, exitCode), (run.Error, run.ExitCode));
    }

    [Fact]
    public void Help_ends_with_an_example() => Assert.Contains("review-classifier label reviews.jsonl --by 小陈 --open", CommandRun.Of("label", "--help").Output);

    [Fact]
    public void No_other_verb_asks_for_the_web_framework() =>
        Assert.DoesNotContain("AspNetCore", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "review-classifier.runtimeconfig.json")));

    /// <summary>A running <c>label</c>.</summary>
    private sealed class Served : IDisposable
    {
        private readonly Process _process;
        private readonly HttpClient _page = new();
        private readonly Task<string> _error;

        private Served(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

        public static async Task<Served> Start(params string[] arguments)
        {
            var served = new Served(CommandRun.Start(["label", .. arguments]));
            var address = new Uri(await served._process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await served._error));
            Assert.Equal("127.0.0.1", address.Host);
            served._page.BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority));
            Assert.Equal(HttpStatusCode.OK, (await served._page.GetAsync(address)).StatusCode);
            return served;
        }

        public async Task<HttpStatusCode> Label(int position, int version, string by)
        {
            const string Judgement = """{"label":"genuine","pattern":null,"review_labels":["defect"],"line_labels":{},"note":null}""";
            var edit = $$"""{"version":{{version}},"stage":"done","by":"{{by}}","judgement":{{Judgement}} }""";
            using var body = new StringContent(edit, Encoding.UTF8, "application/json");
            return (await _page.PostAsync($"/api/labelling/cases/{position}", body)).StatusCode;
        }

        public async Task<JsonElement> Overview() => JsonDocument.Parse(await _page.GetStringAsync("/api/labelling")).RootElement;

        /// <summary>Asks it to end; Ctrl-C, which does the same, may be switched off for whatever runs the tests.</summary>
        public async Task<(int ExitCode, string Error)> Stop()
        {
            using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync();
            await _process.WaitForExitAsync();
            var lines = (await _error).TrimEnd('\n').Split('\n').Where(line => !line.Contains("Ctrl-C", StringComparison.Ordinal));
            return (_process.ExitCode, string.Join('\n', lines));
        }

        public void Dispose()
        {
            if (!_process.HasExited)
                _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
            _page.Dispose();
        }
    }
}
