using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>Why a line or a row could not be read.</summary>
/// <param name="Found">What is wrong in it; empty where it is the line as a whole: such lines one after another are named once.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Key">The key or column it is about; empty where it is the row as a whole.</param>
internal sealed record Unreadable(string Found, string Expected, string Remedy, string Key = "")
{
    /// <summary>A line before any message.</summary>
    public static readonly Unreadable NobodySpeaks = new(
        "",
        "who speaks and a colon, such as 买家：…, or a nickname and a time, such as 昵称 2026-03-01 10:02:11, before every message",
        "write one of them before it");

    /// <summary>The same of a row as its reader says it.</summary>
    public static Unreadable Of(Fault fault) =>
        new(fault.Found, fault.Expected, fault.Remedy, fault.Key);

    /// <summary>In a sentence.</summary>
    public override string ToString() =>
        $"{(Key.Length == 0 ? "" : Key + ": ")}{(Found.Length == 0 ? "" : $"found {Found}; ")}expected {Expected}; {Remedy}";
}
