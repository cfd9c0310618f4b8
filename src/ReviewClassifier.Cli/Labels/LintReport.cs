using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.Training.Labels.Lint;

namespace ReviewClassifier.Cli.Labels;

/// <summary>What <c>labels lint</c> found: as lines for people, as JSON for programs.</summary>
/// <param name="Cases">How many cases were read.</param>
/// <param name="Findings">What was found.</param>
internal sealed record LintReport(int Cases, IReadOnlyList<PlacedFinding> Findings)
{
    private const int LongestLine = 400;

    public int Errors => Findings.Count(f => f.Severity == Severity.Error);

    public void Write(TextWriter output)
    {
        foreach (var finding in Findings)
        {
            var place = finding.Row is { } row ? FormattableString.Invariant($"{finding.File}:{row}") : finding.File;
            output.WriteLine(SafeText.Inert($"{place}: {Name(finding.Severity)}: {finding.Rule}: {finding.What}; {finding.Remedy}.", LongestLine));
        }

        if (Findings.Count > 0)
            output.WriteLine();
        foreach (var (rule, count) in ByRule())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6}  {Name(rule.Severity),-7}  {rule.Rule}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Cases} cases: {Errors} error(s), {Findings.Count - Errors} warning(s)"));
    }

    public byte[] Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("cases", Cases);
            json.WriteNumber("errors", Errors);
            json.WriteNumber("warnings", Findings.Count - Errors);
            json.WriteStartObject("rules");
            foreach (var (rule, count) in ByRule())
                json.WriteNumber(rule.Rule, count);
            json.WriteEndObject();
            json.WriteStartArray("findings");
            foreach (var finding in Findings)
                Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private IEnumerable<KeyValuePair<(Severity Severity, string Rule), int>> ByRule() =>
        Findings.CountBy(f => (f.Severity, f.Rule))
            .OrderBy(r => r.Key.Severity).ThenByDescending(r => r.Value).ThenBy(r => r.Key.Rule, StringComparer.Ordinal);

    private static void Write(Utf8JsonWriter json, PlacedFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("file", finding.File);
        if (finding.Row is { } row)
            json.WriteNumber("line", row);
        json.WriteString("id", finding.Id);
        json.WriteString("part", finding.Part);
        json.WriteString("severity", Name(finding.Severity));
        json.WriteString("rule", finding.Rule);
        json.WriteString("what", finding.What);
        json.WriteString("remedy", finding.Remedy);
        json.WriteEndObject();
    }

    private static string Name(Severity severity) => SnakeCase<Severity>.Name(severity);
}
