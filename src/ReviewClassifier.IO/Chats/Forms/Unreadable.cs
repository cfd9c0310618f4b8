using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>Why a line or a row could not be read.</summary>
/// <param name="Found">What is wrong in it; empty where it is the line as a whole: such lines one after another are named once.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record Unreadable(string Found, string Expected, string Remedy)
{
    /// <summary>A line before any message.</summary>
    public static readonly Unreadable NobodySpeaks = new(
        "",
        "who speaks and a colon, such as 买家：…, or a nickname and a time, such as 昵称 2026-03-01 10:02:11, before every message",
        "write one of them before it");

    /// <summary>The same of a row as its reader says it.</summary>
    public static Unreadable Of(Fault fault) =>
        new((fault.Key.Length == 0 ? "" : fault.Key + " is ") + fault.Found, fault.Expected, fault.Remedy);

    /// <summary>In a sentence.</summary>
    public override string ToString() => $"{(Found.Length == 0 ? "" : $"found {Found}; ")}expected {Expected}; {Remedy}";
}
