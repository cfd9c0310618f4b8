using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Lines;

/// <summary>The n-grams of one judged line and of what stood before it; valid only while it is handed over.</summary>
/// <param name="line">The line's place in the chat, or null for the review.</param>
/// <param name="own">The line's own n-grams.</param>
/// <param name="shopBefore">The words of the shop's last line before it (automatic replies do not count); empty for the review.</param>
/// <param name="buyerBefore">The words of the buyer's last line before it; empty for the review.</param>
public readonly ref struct LineGrams(int? line, ReadOnlySpan<NGram> own, ReadOnlySpan<NGram> shopBefore, ReadOnlySpan<NGram> buyerBefore)
{
    private readonly ReadOnlySpan<NGram> _shopBefore = shopBefore;
    private readonly ReadOnlySpan<NGram> _buyerBefore = buyerBefore;

    /// <summary>The line's place in the chat, or null for the review.</summary>
    public int? Line { get; } = line;

    /// <summary>The line's own n-grams.</summary>
    public ReadOnlySpan<NGram> Own { get; } = own;

    /// <summary>How many keys <see cref="CopyKeys"/> writes.</summary>
    public int KeyCount => Own.Length + _shopBefore.Length + _buyerBefore.Length + (Line is null ? 1 : 0);

    /// <summary>Writes the keys of all features of the line, repetitions among them, those of the line itself first and in order.</summary>
    public void CopyKeys(Span<ulong> into)
    {
        var next = 0;
        foreach (var gram in Own)
            into[next++] = gram.Key;
        foreach (var gram in _shopBefore)
            into[next++] = Vocabulary.KeyOf(gram.Key, FeaturePlace.ShopBefore);
        foreach (var gram in _buyerBefore)
            into[next++] = Vocabulary.KeyOf(gram.Key, FeaturePlace.BuyerBefore);
        if (Line is null)
            into[next] = Vocabulary.ReviewMark;
    }
}
