using System.Buffers;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Results;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests;

/// <summary>What every test may use at the same time: the shipped model and real cases.</summary>
internal static class Shared
{
    private static readonly Lazy<Scorer> _scorer = new(() => Scorer.Open(Repository.Model));
    private static readonly Lazy<IReadOnlyList<Case>> _cases = new(ReadCases);

    public static Scorer Scorer => _scorer.Value;

    /// <summary>Some 700 cases: every sixth labelled one, and all that no model learns from.</summary>
    public static IReadOnlyList<Case> Cases => _cases.Value;

    /// <summary>The one case of a sample file.</summary>
    public static Case Sample(string name) => CaseParser.Parse(File.ReadAllBytes(Repository.Sample(name)), name, 1).Value!;

    /// <summary>A case of a review and lines of the buyer.</summary>
    public static Case Case(string review, params string[] buyer) =>
        new("t", null, null, null, review, null, [.. buyer.Select(text => new ChatLine(null, Speaker.Buyer, text))]);

    /// <summary>A result as it stands in files.</summary>
    public static byte[] Bytes(Result result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new ResultWriter(buffer);
        writer.Write(result);
        return buffer.WrittenSpan.ToArray();
    }

    private static Case[] ReadCases() =>
    [
        .. LabelledReader.Read(Repository.Labelled).Items.Where((_, i) => i % 6 == 0).Select(c => c.Case),
        .. LabelledReader.Read(Repository.HeldOut).Items.Select(c => c.Case),
    ];
}
