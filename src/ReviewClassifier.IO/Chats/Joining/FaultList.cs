using ReviewClassifier.IO.Chats.Forms;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>The faults of many files: lines one after another with one reason are one fault, and their number is bounded.</summary>
internal sealed class FaultList
{
    private const int Most = 100_000;

    private readonly List<Fault> faults = [];
    private long next;
    private long more;

    public IReadOnlyList<Fault> All =>
        more == 0 ? faults : [.. faults, faults[^1] with { Found = $"{more} more lines like this", Line = next }];

    public void Add(string file, long line, ReadOnlySpan<char> text, Unreadable reason)
    {
        if (reason.Found.Length == 0 && faults is [.., var last] && last.File == file && last.Expected == reason.Expected && line == next)
        {
            next++;
            return;
        }

        next = line + 1;
        if (faults.Count == Most)
        {
            more++;
            return;
        }

        var found = reason.Found.Length == 0 ? Quote.Text(text) : reason.Found;
        faults.Add(new Fault(file, line, 1, reason.Key, found, reason.Expected, reason.Remedy));
    }

    public void Add(string file, InputException refusal) =>
        faults.Add(new Fault(file, 1, 1, "", "a file that cannot be read", "a chat", refusal.Message.TrimEnd('.')));
}
