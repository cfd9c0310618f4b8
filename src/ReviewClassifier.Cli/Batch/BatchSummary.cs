using System.Globalization;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Batch;

/// <summary>What a batch came to, in two lines.</summary>
internal static class BatchSummary
{
    public static string Write(BatchTally tally, BatchPlan plan, string model, bool english)
    {
        var seconds = tally.Elapsed.TotalSeconds;
        var perSecond = tally.Rows / Math.Max(seconds, 0.001);
        var where = tally.Rejected == 0 || plan.Rejects is null ? "" : english ? $" (see {plan.Rejects})" : $"（见 {plan.Rejects}）";
        return english
            ? string.Create(CultureInfo.InvariantCulture, $"""
                {tally.Rows} rows: {tally.Scored} scored, {tally.Rejected} rejected{where}; {seconds:0.0} s, {perSecond:0} rows/s, model {model}
                verdicts: {tally.Of(Verdict.Malicious)} malicious, {tally.Of(Verdict.Genuine)} genuine, {tally.Of(Verdict.Insufficient)} insufficient
                """)
            : string.Create(CultureInfo.InvariantCulture, $"""
                共 {tally.Rows} 行：打分 {tally.Scored}，退回 {tally.Rejected}{where}；用时 {seconds:0.0} 秒，每秒 {perSecond:0} 行，模型 {model}
                结论：恶意 {tally.Of(Verdict.Malicious)}，真实 {tally.Of(Verdict.Genuine)}，看不出 {tally.Of(Verdict.Insufficient)}
                """);
    }
}
