namespace ReviewClassifier.Appeals.Packs;

/// <summary>What a sentence of the text rests on.</summary>
public enum SentenceBasis
{
    /// <summary>It says something of the shop's own request or of this program.</summary>
    Shop,

    /// <summary>It repeats the order's facts.</summary>
    Order,

    /// <summary>It quotes, or points to, lines of the chat or the review.</summary>
    Quote,
}

/// <summary>A sentence of the text.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Lines">The lines of the chat that it rests on, from 0.</param>
/// <param name="Review">Whether it rests on the review.</param>
public sealed record AppealSentence(string Text, SentenceBasis Basis, IReadOnlyList<int> Lines, bool Review = false);

/// <summary>The text for the platform's form: it quotes and never embellishes.</summary>
/// <param name="Sentences">Its sentences; each that says something of the buyer names the lines or the facts behind it.</param>
/// <param name="Limit">The most characters that fit.</param>
/// <param name="LimitKnown">Whether that is the platform's own limit, and not the usual one.</param>
public sealed record AppealText(IReadOnlyList<AppealSentence> Sentences, int Limit, bool LimitKnown)
{
    /// <summary>The text as a whole.</summary>
    public string Text { get; } = string.Concat(Sentences.Select(sentence => sentence.Text));

    /// <summary>How long it is in UTF-16 code units, which is how the length limit of a web form counts.</summary>
    public int Length => Text.Length;
}
