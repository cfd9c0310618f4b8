using System.Buffers;
using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;

namespace ReviewClassifier.Web.Tests.Histories;

/// <summary>Scored rows and their files, made for the tests: what a batch writes, without a model.</summary>
internal static class HistorySamples
{
    public static readonly DateTime Now = new(2026, 3, 20, 12, 0, 0);

    /// <summary>Rows of all verdicts, patterns, platforms and times left, by a number.</summary>
    public static ScoredRow Numbered(int number)
    {
        var verdict = (Verdict)(number % 3);
        var reviewed = Now.AddDays(-(number % 40)).AddMinutes(-number);
        var order = new Order(59, reviewed.AddDays(-5), reviewed.AddDays(-2), reviewed)
        {
            Number = (700_000 + number).ToString(CultureInfo.InvariantCulture),
            Buyer = $"买家{number % 50}",
            Item = number % 2 == 0 ? "连衣裙" : "电饭煲",
            ConfirmedAt = number % 4 == 0 ? null : reviewed.AddDays(-1),
        };
        string? platform = (number % 5) switch { 0 => null, 1 => "淘宝", 2 => "天猫", 3 => "没有的平台", _ => "抖音" };
        ChatLine[] chat = [new(reviewed, Speaker.Buyer, $"第 {number} 单，给五十块，不然就等着差评吧"), new(reviewed.AddMinutes(1), Speaker.Seller, "您好，请走平台售后")];
        var item = new Case($"h-{number:0000}", "女装", platform, 1, $"第 {number} 条：质量太差，客服不理人。", order, chat);
        var evidence = new Evidence(0, reviewed, chat[0].Text, [new(EvidenceLabel.Demand, 0.9), new(EvidenceLabel.Threat, 0.8)], 0.9, 0.4, [new(chat[0].Text.IndexOf('给'), chat[0].Text.LastIndexOf('，'))]);
        return Scored(item, verdict, (number % 97 + 1) / 100.0, verdict == Verdict.Genuine ? [] : [evidence], (Pattern)(number % 7));
    }

    public static ScoredRow Scored(Case item, Verdict verdict, double probability, IReadOnlyList<Evidence>? evidence = null, Pattern pattern = default)
    {
        var result = new Result(item.Id, verdict, probability, verdict == Verdict.Malicious ? pattern : null, evidence ?? [], [], "test");
        return new ScoredRow(HistoryRow.Create(item, result), result);
    }

    /// <summary>Writes the files of a batch; the path of the results.</summary>
    public static string Write(TemporaryFolder folder, IEnumerable<ScoredRow> rows, string name = "results.jsonl")
    {
        var (results, history) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        using var resultWriter = new ResultWriter(results);
        using var historyWriter = new HistoryWriter(history);
        foreach (var row in rows)
        {
            resultWriter.Write(row.Result);
            historyWriter.Write(row.Row);
        }

        var path = folder[name];
        var plain = folder["plain.jsonl"];
        File.WriteAllBytes(plain, results.WrittenSpan.ToArray());
        ResultConversion.Convert(plain, path);
        File.WriteAllBytes(HistoryWriter.PathFor(path), history.WrittenSpan.ToArray());
        return path;
    }
}
