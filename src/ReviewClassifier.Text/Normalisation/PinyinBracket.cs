namespace ReviewClassifier.Text.Normalisation;

/// <summary>
/// Takes out pinyin that stands in brackets behind its character, 发(fā)布, which is how copied web pages show a ruby annotation and how
/// words are hidden from filters. Only one plausible syllable with a tone mark or ü counts: (ok), (2) and (a) stay.
/// </summary>
internal static class PinyinBracket
{
    private const int LongestSyllable = 6;
    private const string ToneVowels = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
    private const string PlainVowels = "aaaaeeeeiiiioooouuuuüüüü";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Finals = new HashSet<string>(
        [
            "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing", "iong", "iu",
            "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo", "ü", "üe", "üan", "ün",
        ]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends a closing bracket, or takes out what it closes.</summary>
    public static void Close(NormalizedText into, int start, int end)
    {
        var text = into.Text;
        var open = text[Math.Max(0, text.Length - LongestSyllable - 1)..].LastIndexOf('(');
        open = open < 0 ? -1 : open + Math.Max(0, text.Length - LongestSyllable - 1);
        if (open > 0 && IsHan(text[open - 1]) && IsSyllable(text[(open + 1)..]))
            into.Truncate(open);
        else
            into.Append(')', start, end);
    }

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '\u3007';

    private static bool IsSyllable(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[LongestSyllable];
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var tone = ToneVowels.IndexOf(text[i], StringComparison.Ordinal);
            plain[i] = tone < 0 ? text[i] : PlainVowels[tone];
            marks += tone < 0 ? 0 : 1;
        }

        var syllable = plain[..text.Length];
        if (marks > 1 || (marks == 0 && !syllable.Contains('ü')))
            return false;
        return Finals.Contains(syllable[InitialLength(syllable)..]);
    }

    private static int InitialLength(ReadOnlySpan<char> syllable)
    {
        if (syllable.Length == 0 || !"bpmfdtnlgkhjqxzcsryw".Contains(syllable[0], StringComparison.Ordinal))
            return 0;
        return (syllable[0] is 'z' or 'c' or 's') && syllable.Length > 1 && syllable[1] == 'h' ? 2 : 1;
    }
}
