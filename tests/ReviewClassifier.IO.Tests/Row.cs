using System.Buffers;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tests;

/// <summary>Parses one row written in a test.</summary>
internal static class Row
{
    public static Parsed<Case> Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    public static Parsed<Case> Parse(ReadOnlySpan<byte> json) => CaseParser.Parse(json, "cases.jsonl", 7);

    public static Case Case(string json)
    {
        var parsed = Parse(json);
        Assert.True(parsed.Ok, parsed.Fault?.ToString());
        return parsed.Value;
    }

    public static string Fault(string json)
    {
        var parsed = Parse(json);
        Assert.False(parsed.Ok, "This row should have been refused.");
        return parsed.Fault.ToString();
    }

    /// <summary>A labelled case as its line of JSON.</summary>
    public static string Written(LabelledCase item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        writer.Write(item);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
