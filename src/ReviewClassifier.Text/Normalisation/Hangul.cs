namespace ReviewClassifier.Text.Normalisation;

/// <summary>Composition of Hangul syllables, which Unicode defines by arithmetic (the Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const char FirstSyllable = '\uAC00';
    private const char FirstLeading = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char BeforeTrailing = '\u11A7';
    private const int LeadingCount = 19;
    private const int VowelCount = 21;
    private const int TrailingCount = 28;

    /// <summary>Whether a character can be the second of a pair that composes.</summary>
    public static bool IsSecond(char c) => (uint)(c - FirstVowel) < VowelCount || (uint)(c - BeforeTrailing - 1) < TrailingCount - 1;

    /// <summary>Whether a character is a whole syllable.</summary>
    public static bool IsSyllable(char c) => (uint)(c - FirstSyllable) < LeadingCount * VowelCount * TrailingCount;

    /// <summary>The syllable of two parts, or NUL.</summary>
    public static char Compose(char first, char second)
    {
        var leading = (uint)(first - FirstLeading);
        var vowel = (uint)(second - FirstVowel);
        if (leading < LeadingCount && vowel < VowelCount)
            return (char)(FirstSyllable + (((leading * VowelCount) + vowel) * TrailingCount));
        var trailing = (uint)(second - BeforeTrailing);
        if (IsSyllable(first) && (first - FirstSyllable) % TrailingCount == 0 && trailing is > 0 and < TrailingCount)
            return (char)(first + trailing);
        return '\0';
    }
}
