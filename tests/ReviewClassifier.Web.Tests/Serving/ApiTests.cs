using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Web.Tests.Serving;

public sealed class ApiTests : IAsyncLifetime
{
    private SellerVisitor _visitor = null!;

    public async Task InitializeAsync() => _visitor = await SellerVisitor.Arrive();

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Fact]
    public async Task A_case_gives_the_bytes_that_the_command_writes()
    {
        var answer = await Post("/api/score", File.ReadAllBytes(Repository.Sample("extortion.json")));
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Scored(CaseReader.Read(new MemoryStream(OneLine("extortion.json")), "x")), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_batch_keeps_the_order_and_gives_bad_rows_back()
    {
        var rows = File.ReadAllBytes(Repository.Sample("mixed.jsonl"));
        var answer = await Post("/api/score/batch", rows, "application/x-ndjson");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        var read = CaseReader.Read(new MemoryStream(rows), "request").ToArray();
        Assert.Equal(read.Length, lines.Length);
        Assert.Equal(read.Count(row => !row.Ok).ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Headers.GetValues("Rejected-Rows").Single());
        for (var i = 0; i < lines.Length; i++)
        {
            using var row = JsonDocument.Parse(lines[i]);
            Assert.Equal(read[i].Ok, row.RootElement.TryGetProperty("verdict", out _));
            if (read[i].Fault is { } fault)
                Assert.Equal((fault.Line, fault.Found), (row.RootElement.GetProperty("line").GetInt64(), row.RootElement.GetProperty("found").GetString()));
        }
    }

    [Fact]
    public async Task An_array_is_answered_by_an_array()
    {
        var item = Encoding.UTF8.GetString(OneLine("genuine.json"));
        var answer = await Post("/api/score/batch", Encoding.UTF8.GetBytes($"[{item},7,{item}]"));
        using var rows = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(3, rows.RootElement.GetArrayLength());
        Assert.Equal(rows.RootElement[0].GetRawText(), rows.RootElement[2].GetRawText());
        Assert.Equal("7", rows.RootElement[1].GetProperty("raw").GetString());
        Assert.Equal("[\n]\n", await (await Post("/api/score/batch", "[]"u8.ToArray())).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/score", "{\"review\":", "application/json", 400)]
    [InlineData("/api/score", "{\"review\":\"差\",\"rating\":9}", "application/json", 400)]
    [InlineData("/api/score", "{\"review\":\"差\"}", "text/plain", 415)]
    [InlineData("/api/score", "review=差", "application/x-www-form-urlencoded", 415)]
    [InlineData("/api/score/batch", "{\"review\":\"差\"}", "application/json", 400)]
    [InlineData("/api/score/batch", "[{\"review\":\"差\"}", "application/json", 400)]
    [InlineData("/api/score/batch", "差", "text/plain", 415)]
    [InlineData("/api/appeal?form=pdf", "{\"review\":\"差\"}", "application/json", 400)]
    [InlineData("/api/nothing", "{}", "application/json", 404)]
    public async Task What_is_wrong_is_a_problem_and_not_a_trace(string path, string body, string kind, int status)
    {
        var answer = await Post(path, Encoding.UTF8.GetBytes(body), kind);
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_or_a_chat_beyond_the_limit_is_refused()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post("/api/score", new byte[9 << 20])).StatusCode);
        var chat = string.Join(',', Enumerable.Repeat("{\"from\":\"buyer\",\"text\":\"差\"}", 5001));
        var answer = await Post("/api/score", Encoding.UTF8.GetBytes($"{{\"review\":\"差\",\"chat\":[{chat}]}}"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("at most 5000", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_appeal_is_made_or_the_advice_given()
    {
        var pack = await Post("/api/appeal?form=txt&lang=en", OneLine("extortion.json"));
        Assert.Equal(HttpStatusCode.OK, pack.StatusCode);
        Assert.Contains("The lines quoted", await pack.Content.ReadAsStringAsync());
        var honest = await Post("/api/appeal?lang=en", OneLine("genuine.json"));
        Assert.Equal(HttpStatusCode.Conflict, honest.StatusCode);
        using var problem = JsonDocument.Parse(await honest.Content.ReadAsStringAsync());
        Assert.NotEqual(0, problem.RootElement.GetProperty("replies").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await Post("/api/appeal?anyway=true", OneLine("genuine.json"))).StatusCode);
    }

    [Fact]
    public async Task The_document_names_what_is_served_and_nothing_else()
    {
        using var document = JsonDocument.Parse(await _visitor.Client.GetStringAsync("/openapi/v1.json"));
        var written = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));
        var served = _visitor.Server.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is { } path && (path.StartsWith("/api", StringComparison.Ordinal) || path is "/healthz" or "/openapi/v1.json"))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        Assert.Equal(served.Order(), written.Order());
        var labels = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Evidence").GetProperty("properties").GetProperty("labels");
        Assert.Equal(Cases.SnakeCase<Cases.EvidenceLabel>.AllNames, labels.GetProperty("propertyNames").GetProperty("enum").EnumerateArray().Select(name => name.GetString()!));
    }

    [Fact]
    public async Task A_result_has_the_keys_that_the_document_demands()
    {
        using var document = JsonDocument.Parse(await _visitor.Client.GetStringAsync("/openapi/v1.json"));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        using var result = JsonDocument.Parse(await (await Post("/api/score", OneLine("extortion.json"))).Content.ReadAsStringAsync());
        Assert.Equal(Keys(schemas.GetProperty("Result").GetProperty("properties")), Keys(result.RootElement));
        Assert.Equal(Keys(schemas.GetProperty("Evidence").GetProperty("properties")), Keys(result.RootElement.GetProperty("evidence")[0]));
    }

    private static IEnumerable<string> Keys(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    private static byte[] OneLine(string sample) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(JsonDocument.Parse(File.ReadAllBytes(Repository.Sample(sample))).RootElement));

    private static string Scored(IEnumerable<IO.Faults.Parsed<Cases.Case>> rows)
    {
        using var scorer = Scorer.Open(Repository.Model);
        var written = new ArrayBufferWriter<byte>();
        using var writer = new ResultWriter(written);
        foreach (var row in rows)
            writer.Write(scorer.Score(row.Value!));
        return Encoding.UTF8.GetString(written.WrittenSpan);
    }

    private async Task<HttpResponseMessage> Post(string path, byte[] body, string kind = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(kind);
        return await _visitor.Client.PostAsync(path, content);
    }
}
