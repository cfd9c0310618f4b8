namespace ReviewClassifier.Text.Masking;

/// <summary>
/// Hides what points to a person: telephone numbers (spaced, full-width, in Chinese digits, with +86), e-mail, WeChat and QQ accounts,
/// order, waybill, card and identity numbers, addresses to the door, and names behind 收件人 and the like. Prices, times, dates and sizes
/// stay. The masked text is as long as the original in UTF-16 code units, so that every span into it stays where it was.
/// </summary>
public static class TextMask
{
    /// <summary>What stands for each code unit that is hidden.</summary>
    public const char Mask = '*';

    /// <summary>The text with private data masked; the same string where there are none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="keep">What is left as it is wherever it stands whole, such as the number of the order in question.</param>
    public static string Apply(string text, IReadOnlyList<string>? keep = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? masked = null;
        Hide(text, digits: false, keep ?? [], ref masked);
        Hide(text, digits: true, keep ?? [], ref masked);
        return masked is null ? text : new string(masked);
    }

    private static void Hide(string text, bool digits, IReadOnlyList<string> keep, ref char[]? masked)
    {
        var folded = new FoldedText(text, digits);
        foreach (var rule in MaskRules.All)
        {
            if (rule.Digits != digits)
                continue;
            foreach (var (start, end) in rule.Find(folded.Text))
            {
                masked ??= text.ToCharArray();
                var from = folded.Place(start);
                masked.AsSpan(from, folded.Place(end - 1) + 1 - from).Fill(Mask);
            }
        }

        foreach (var kept in keep)
            Restore(text, kept, masked);
    }

    // Only where it stands whole: a number that begins like the kept one is another number.
    private static void Restore(string text, string kept, char[]? masked)
    {
        if (masked is null || kept.Length == 0)
            return;
        for (var at = 0; (at = text.IndexOf(kept, at, StringComparison.Ordinal)) >= 0; at += kept.Length)
        {
            var end = at + kept.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
                kept.CopyTo(masked.AsSpan(at));
        }
    }
}
