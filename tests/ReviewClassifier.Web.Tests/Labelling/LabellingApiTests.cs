using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ReviewClassifier.Web.Labelling;

namespace ReviewClassifier.Web.Tests.Labelling;

public sealed class LabellingApiTests : IAsyncLifetime, IDisposable
{
    private const string Edit = """{"version":0,"stage":"done","by":"陈","judgement":{"label":"genuine","pattern":null,"review_labels":[],"line_labels":{},"note":null}}""";
    private readonly TemporaryFolder _folder = new();
    private LabellingServer _server = null!;
    private HttpClient _page = null!;

    private Uri Root => new(_server.Address.GetLeftPart(UriPartial.Authority));

    public async Task InitializeAsync()
    {
        var worklist = Worklist.Open([_folder.Write("cases.jsonl", Samples.Rows(3))]);
        _server = await LabellingServer.StartAsync(worklist, new LabellingOptions(_folder["no-model"], 0, "陈"));
        _page = new HttpClient { BaseAddress = Root };
        Assert.Equal(HttpStatusCode.OK, (await _page.GetAsync(_server.Address)).StatusCode);
    }

    public async Task DisposeAsync()
    {
        _page.Dispose();
        await _server.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_listens_on_this_machine_alone_and_the_key_leaves_the_address()
    {
        Assert.Equal("127.0.0.1", _server.Address.Host);
        using var plain = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var visit = await plain.GetAsync(_server.Address);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (visit.StatusCode, visit.Headers.Location!.OriginalString));
        var cookie = Assert.Single(visit.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=strict", cookie);
        Assert.Contains("httponly", cookie);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?key=00000000000000000000000000000000")]
    [InlineData("/?key=")]
    [InlineData("/api/labelling")]
    [InlineData("/api/labelling/cases/0")]
    [InlineData("/api/labelling/changes?since=0")]
    public async Task Without_the_key_nothing_is_given(string path)
    {
        using var stranger = new HttpClient { BaseAddress = Root };
        var answer = await stranger.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("s-0001", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "127.0.0.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Host", "evil.127.0.0.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    public async Task Another_site_is_refused_even_with_the_key(string header, string value, HttpStatusCode status)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, "/api/labelling/cases/0");
            if (method == HttpMethod.Post)
                request.Content = new StringContent(Edit, Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation(header, value);
            Assert.Equal(status, (await _page.SendAsync(request)).StatusCode);
        }

        Assert.False(File.Exists(_folder["cases.jsonl.journal"]));
    }

    [Fact]
    public async Task Every_answer_forbids_foreign_and_inline_script()
    {
        foreach (var path in new[] { "/", "/label/app.js", "/api/labelling", "/nowhere", "/api/labelling/cases/99" })
        {
            var answer = await _page.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task A_change_is_recorded_undone_and_redone()
    {
        var changed = await Post("/api/labelling/cases/1", Edit);
        Assert.Equal((HttpStatusCode.OK, "done", 1), (changed.Status, changed.Json.GetProperty("stage").GetString(), changed.Json.GetProperty("version").GetInt32()));
        Assert.Equal(HttpStatusCode.Conflict, (await Post("/api/labelling/cases/1", Edit)).Status);
        Assert.Equal("open", (await Post("/api/labelling/undo", """{"by":"陈"}""")).Json.GetProperty("stage").GetString());
        Assert.Equal("done", (await Post("/api/labelling/redo", """{"by":"陈"}""")).Json.GetProperty("stage").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await Post("/api/labelling/redo", """{"by":"陈"}""")).Status);
        var overview = await _page.GetFromJsonAsync<JsonElement>("/api/labelling");
        Assert.Equal("ofo", overview.GetProperty("stages").GetString());
        Assert.Equal("""[{"by":"陈","done":1}]""", overview.GetProperty("done").GetRawText());
        Assert.Equal(3, File.ReadAllLines(_folder["cases.jsonl.journal"]).Length);
        var written = await Post("/api/labelling/output", "{}");
        Assert.Equal(1, written.Json[0].GetProperty("cases").GetInt32());
        Assert.Single(File.ReadAllLines(_folder["cases.labelled.jsonl"]));
    }

    [Theory]
    [InlineData("/api/labelling/cases/3", Edit, HttpStatusCode.NotFound)]
    [InlineData("/api/labelling/cases/-1", Edit, HttpStatusCode.NotFound)]
    [InlineData("/api/labelling/cases/0", "", HttpStatusCode.BadRequest)]
    [InlineData("/api/labelling/cases/0", "{", HttpStatusCode.BadRequest)]
    [InlineData("/api/labelling/cases/0", "null", HttpStatusCode.BadRequest)]
    [InlineData("/api/labelling/cases/0", """{"version":0,"stage":"done","by":"陈"}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/labelling/cases/0", """{"version":0,"stage":"done","by":"陈","judgement":null}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/labelling/cases/0", """{"version":0,"stage":7,"by":"陈","judgement":{"label":null,"pattern":null,"review_labels":[],"line_labels":{},"note":null}}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/labelling/cases/0", """{"version":0,"stage":"draft","by":"陈","judgement":{"label":"evil","pattern":null,"review_labels":[],"line_labels":{},"note":null}}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/labelling/cases/0", """{"version":0,"stage":"draft","by":" ","judgement":{"label":null,"pattern":null,"review_labels":[],"line_labels":{},"note":null}}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/labelling/cases/0", """{"version":0,"stage":"draft","by":"陈","judgement":{"label":null,"pattern":null,"review_labels":[],"line_labels":{"1":["threat"]},"note":null}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/labelling/cases/0", """{"version":0,"stage":"draft","by":"陈","judgement":{"label":null,"pattern":null,"review_labels":[],"line_labels":{"3":null},"note":null}}""", HttpStatusCode.UnprocessableEntity)]
    public async Task A_request_that_no_page_sends_is_refused_in_one_sentence(string path, string body, HttpStatusCode status)
    {
        var answer = await Post(path, body);
        Assert.Equal(status, answer.Status);
        var detail = answer.Json.GetProperty("detail").GetString()!;
        Assert.EndsWith(".", detail);
        Assert.DoesNotContain("   at ", answer.Json.GetRawText());
        Assert.False(File.Exists(_folder["cases.jsonl.journal"]));
    }

    [Fact]
    public async Task Other_bodies_than_json_are_refused()
    {
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data" })
        {
            using var body = new StringContent(Edit, Encoding.UTF8, type);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _page.PostAsync("/api/labelling/cases/0", body)).StatusCode);
        }
    }

    [Fact]
    public async Task A_missing_model_is_one_sentence()
    {
        var answer = await _page.GetAsync("/api/labelling/cases/0/suggestion");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("give the folder of a model bundle with --model", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_is_told_and_the_change_does_not_count()
    {
        Directory.CreateDirectory(_folder["cases.jsonl.journal"]);
        var answer = await Post("/api/labelling/cases/0", Edit);
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.Status);
        Assert.Contains("cannot be written", answer.Json.GetProperty("detail").GetString());
        Directory.Delete(_folder["cases.jsonl.journal"]);
        Assert.Equal(HttpStatusCode.OK, (await Post("/api/labelling/cases/0", Edit)).Status);
    }

    [Fact]
    public async Task Ids_are_found_in_upper_and_lower_case()
    {
        var found = (await Post("/api/labelling/find", """{"text":"S-000"}""")).Json.GetProperty("cases");
        Assert.Equal(["s-0001", "s-0002", "s-0003"], found.EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.Equal("""{"cases":[]}""", (await Post("/api/labelling/find", """{"text":"开线"}""")).Json.GetRawText());
    }

    [Theory]
    [InlineData("/../ReviewClassifier.Web.dll")]
    [InlineData("/%2e%2e/cases.jsonl")]
    [InlineData("/cases.jsonl")]
    [InlineData("/label/")]
    public async Task No_other_file_is_served(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _page.GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence()
    {
        var worklist = Worklist.Open([_folder["cases.jsonl"]]);
        var taken = await Assert.ThrowsAsync<IO.Output.OutputException>(() => LabellingServer.StartAsync(worklist, new LabellingOptions("", _server.Address.Port)));
        Assert.Equal($"Port {_server.Address.Port} cannot be used here; give another with --port, or leave it out.", taken.Message);
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> Post(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await _page.PostAsync(path, content);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
