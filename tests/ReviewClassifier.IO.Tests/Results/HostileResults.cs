using System.Buffers;
using CsCheck;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Results;

/// <summary>Random results whose text holds whatever a buyer, a spreadsheet or an attacker might have put there.</summary>
internal static class HostileResults
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Char['\0', '\x9F'].Select(c => c.ToString()),
        Gen.Char['一', '龥'].Select(c => c.ToString()),
        Any(
            "😀", "\r\n", "\n", "\r", "\t", "\"", "'", ",", "=cmd|'/c calc'!A1", "+1", "-1", "-0.06", "@SUM(A1)", "＝1", "＋1", "－1", "＠x",
            "_x000d_", "\uFFFE", "<script>", "\u202E", "\uFEFF", "\u2028", "\\u0041", "=\"1\"", "{\"a\":1}"));

    private static readonly Gen<string> Text = Gen.Frequency(
        (60, Piece.Array[0, 8].Select(string.Concat)),
        (30, Any("", "'", "=", " ", "''", "'=1")),
        (1, Gen.Const(string.Concat(Enumerable.Repeat("=😀\u0001", 12_000)))));

    private static readonly Gen<double> Share = Gen.Int[0, 1_000_000].Select(millionths => millionths / 1e6);

    private static readonly Gen<Evidence> Line = Gen.Select(
        Gen.Int[0, 300].Nullable(), Gen.Int[0, 2_000_000_000].Nullable(), Text, Gen.Shuffle(Enum.GetValues<EvidenceLabel>()), Share, Share,
        (line, at, text, labels, score, effect) => new Evidence(
            line, at is { } seconds ? new DateTime(2000, 1, 1).AddSeconds(seconds) : null, text,
            [.. labels.Take(2).Select(label => new LabelProbability(label, score))], score, effect - 0.5, [new TextSpan(0, text.Length)]));

    private static readonly Gen<Result> One = Gen.Select(
        Text, Gen.Enum<Verdict>(), Share, Gen.Enum<Pattern>(), Line.Array[0, 3], Line.Array[0, 3], Text,
        (id, verdict, probability, pattern, evidence, mitigating, model) => new Result(
            id, verdict, probability, verdict == Verdict.Malicious ? pattern : null, evidence, mitigating, model));

    public static Gen<Result[]> Some { get; } = One.Array[0, 5];

    /// <summary>Results as JSON Lines.</summary>
    public static byte[] Lines(IEnumerable<Result> results)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new ResultWriter(buffer);
        foreach (var result in results)
        {
            writer.Write(result);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static Gen<string> Any(params string[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);
}
