namespace ReviewClassifier.Text.Normalisation;

/// <summary>
/// Brings a text into the form that the models read: compatibility forms unified (NFKC: full-width letters, Kangxi radicals, compatibility
/// ideographs), Traditional characters made Simplified one by one, lower case, invisible characters removed, every run of white space and
/// control characters one space and none at either end, lone surrogates U+FFFD, and pinyin that a web page put in brackets behind its
/// character taken out. It never fails on any text, needs no ICU, and is safe for any number of threads, each with its own
/// <see cref="NormalizedText"/>.
/// </summary>
/// <remarks>
/// Combining marks join the character directly before them; marks out of canonical order are not sorted first, in which NFKC is more
/// thorough.
/// </remarks>
public sealed class Normalizer
{
    private const char Space = ' ';
    private readonly NormalisationTable _table;

    private Normalizer(NormalisationTable table) => _table = table;

    /// <summary>Opens the table that was built beside the program, <c>dictionary/normalisation.bin</c>.</summary>
    /// <exception cref="DictionaryException">The file is missing, damaged or of another version.</exception>
    public static Normalizer OpenDefault() => Open(Path.Combine(AppContext.BaseDirectory, "dictionary", "normalisation.bin"));

    /// <summary>Opens a table file.</summary>
    /// <exception cref="DictionaryException">The file is missing, damaged or of another version.</exception>
    public static Normalizer Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new Normalizer(NormalisationTable.Open(path));
    }

    /// <summary>Normalises a text. Normalising the result again changes nothing.</summary>
    public void Normalize(ReadOnlySpan<char> original, NormalizedText into)
    {
        ArgumentNullException.ThrowIfNull(into);
        into.Begin(original.Length);
        var table = _table.Read();
        var spaceStart = -1;
        var spaceEnd = 0;
        var position = 0;
        while (position < original.Length)
        {
            var start = position;
            int codePoint = original[position++];
            if (char.IsSurrogate((char)codePoint))
                codePoint = Surrogate(original, ref position);
            var entry = table.Entry(codePoint);
            if (entry == NormalisationLayout.Removed)
                continue;
            if (entry == NormalisationLayout.Unchanged && codePoint != Space)
            {
                PutSpace(into, ref spaceStart, spaceEnd);
                if (codePoint == ')')
                    PinyinBracket.Close(into, start, position);
                else if (codePoint <= char.MaxValue)
                    into.Append((char)codePoint, start, position);
                else
                    PutPair(into, codePoint, start, position);
                continue;
            }

            var units = codePoint == Space ? " " : Replacement(table, entry);
            var joins = entry != NormalisationLayout.Unchanged && (table.Pool[entry] & NormalisationLayout.JoinsFlag) != 0;
            foreach (var unit in units)
            {
                if (unit == Space)
                {
                    spaceStart = spaceStart < 0 ? start : spaceStart;
                    spaceEnd = position;
                    continue;
                }

                var composed = joins && spaceStart < 0 && into.Length > 0 ? table.Compose(into.Text[^1], unit) : '\0';
                joins = false;
                PutSpace(into, ref spaceStart, spaceEnd);
                if (composed != '\0')
                    into.ReplaceLast(composed, position);
                else if (unit == ')')
                    PinyinBracket.Close(into, start, position);
                else
                    into.Append(unit, start, position);
            }
        }
    }

    private static ReadOnlySpan<char> Replacement(NormalisationTable.View table, ushort entry) =>
        table.Pool.Slice(entry + 1, table.Pool[entry] & NormalisationLayout.LengthMask);

    private static int Surrogate(ReadOnlySpan<char> original, ref int position)
    {
        var first = original[position - 1];
        if (position == original.Length || !char.IsSurrogatePair(first, original[position]))
            return '\uFFFD';
        return char.ConvertToUtf32(first, original[position++]);
    }

    private static void PutPair(NormalizedText into, int codePoint, int start, int end)
    {
        into.Append((char)(0xD7C0 + (codePoint >> 10)), start, end);
        into.Append((char)(0xDC00 + (codePoint & 0x3FF)), start, end);
    }

    private static void PutSpace(NormalizedText into, ref int spaceStart, int spaceEnd)
    {
        if (spaceStart >= 0 && into.Length > 0)
            into.Append(Space, spaceStart, spaceEnd);
        spaceStart = -1;
    }
}
