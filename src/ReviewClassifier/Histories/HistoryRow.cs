using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Histories;

/// <summary>What a history keeps of a scored case: enough for the register, the seller's page and the findings that only a history shows.</summary>
/// <param name="Case">The case; without its chat where the verdict is genuine.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Probability">The probability that the case is malicious, 0 to 1.</param>
/// <param name="Pattern">The most probable pattern; null unless the verdict is malicious.</param>
/// <param name="Sketch">By which near-identical reviews are found (<see cref="Text.Likeness.TextSketch"/>); empty for a short review.</param>
/// <param name="Contacts">Digests of the telephone numbers and accounts that the buyer gives in the chat, ascending, each once.</param>
public sealed record HistoryRow(
    Case Case,
    Verdict Verdict,
    double Probability,
    Pattern? Pattern,
    ReadOnlyMemory<byte> Sketch,
    IReadOnlyList<ulong> Contacts)
{
    /// <summary>The row of a case and its result. Any number of threads may make rows at once.</summary>
    /// <exception cref="Text.DictionaryException">The table of characters beside the program is missing or damaged.</exception>
    public static HistoryRow Create(Case item, Result result)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(result);
        var texts = RowTexts.OfThisThread;
        return new HistoryRow(
            result.Verdict == Verdict.Genuine ? item with { Chat = [] } : item,
            result.Verdict,
            result.Probability,
            result.Pattern,
            texts.Sketch(item.Review),
            texts.Contacts(item.Chat));
    }
}
