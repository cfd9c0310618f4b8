using ReviewClassifier.Appeals;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results.Register;

/// <summary>Says what to do next with a flagged review: one sentence on time and one on what is missing.</summary>
internal sealed class NextStep(RegisterWords words)
{
    public string Of(ScoredRow row, Deadline deadline)
    {
        if (deadline.Expired)
        {
            return words.ReplyInPublic;
        }

        var gaps = AppealGaps.Of(row.Row.Case, row.Result);
        var missing = Enum.GetValues<AppealGap>().Where(gap => gap != AppealGap.None && gaps.HasFlag(gap)).Select(words.Missing).ToList();
        return row.Result.Verdict == Verdict.Malicious
            ? Appeal(deadline, missing, row.Result.Evidence.Count == 0)
            : words.AskFirst(missing);
    }

    private string Appeal(Deadline deadline, List<string> missing, bool nothingTelling)
    {
        if (nothingTelling)
        {
            return words.WeakGround;
        }

        var when = deadline.State == DeadlineState.Soon ? words.AppealNow : words.Appeal;
        return when + (missing.Count == 0 ? words.Complete : words.Add(missing));
    }
}
