using System.Runtime.InteropServices;
using System.Text;
using ReviewClassifier.Text.Normalisation.Building;
using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Normalisation;

/// <summary>
/// Builds normalisation.bin from the runtime's Unicode data and the table of Traditional characters. The same sources and the same version
/// of Unicode give the same bytes.
/// </summary>
public static class NormalisationBuilder
{
    /// <summary>The file of Traditional and Simplified characters in the sources' folder.</summary>
    public const string SimplifiedFile = "traditional-simplified.tsv";

    /// <summary>Builds the table from the source file in <paramref name="folder"/>; takes a few seconds and needs a runtime with ICU.</summary>
    /// <returns>The contents of normalisation.bin.</returns>
    /// <exception cref="DictionaryException">A line of the source is not what it should be.</exception>
    /// <exception cref="IOException">The source is missing or unreadable.</exception>
    public static byte[] Build(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var compositions = Compositions();
        var seconds = compositions.Keys.Select(pair => (char)pair).ToHashSet();
        var forms = new CharacterForms(ReadSimplified(Path.Combine(folder, SimplifiedFile)));
        var pool = new List<char>(new char[NormalisationLayout.FirstReplacement]);
        var places = new Dictionary<string, ushort>();
        var pages = new ushort[NormalisationLayout.PageCount];
        var entries = new List<ushort>(new ushort[NormalisationLayout.PageLength]);
        for (var page = 0; page < pages.Length; page++)
        {
            var start = page << NormalisationLayout.PageBits;
            var content = Enumerable.Range(start, NormalisationLayout.PageLength).Select(Entry).ToArray();
            if (Array.TrueForAll(content, entry => entry == NormalisationLayout.Unchanged))
                continue;
            pages[page] = (ushort)(entries.Count >> NormalisationLayout.PageBits);
            entries.AddRange(content);
        }

        var pairs = compositions.Keys.Order().ToArray();
        return new TableFileWriter(NormalisationLayout.Kind)
            .Add<ushort>(pages)
            .Add<ushort>(CollectionsMarshal.AsSpan(entries))
            .Add<char>(CollectionsMarshal.AsSpan(pool))
            .Add<uint>(pairs)
            .Add<char>(pairs.Select(pair => compositions[pair]).ToArray())
            .ToArray();

        ushort Entry(int codePoint)
        {
            var form = forms.For(codePoint);
            if (form.Length == 0)
                return NormalisationLayout.Removed;
            var joins = seconds.Contains(form[0]) || Hangul.IsSecond(form[0]);
            if (!joins && codePoint is < 0xD800 or > 0xDFFF && form == char.ConvertFromUtf32(codePoint))
                return NormalisationLayout.Unchanged;
            if (form.Length > NormalisationLayout.LongestReplacement)
                throw new DictionaryException($"The form of U+{codePoint:X4} has {form.Length} units, at most {NormalisationLayout.LongestReplacement} are allowed.");
            if (places.TryGetValue(form, out var place))
                return place;
            place = places[form] = checked((ushort)pool.Count);
            pool.Add((char)(form.Length | (joins ? NormalisationLayout.JoinsFlag : 0)));
            pool.AddRange(form);
            return place;
        }
    }

    /// <summary>The pairs of characters that compose to one, found by taking every character of the basic plane apart.</summary>
    private static Dictionary<uint, char> Compositions()
    {
        var compositions = new Dictionary<uint, char>();
        foreach (var character in Enumerable.Range(0, char.MaxValue + 1).Select(value => (char)value))
        {
            // U+FFFE and U+FFFF are no characters, and the runtime refuses to normalise them.
            if (char.IsSurrogate(character) || Hangul.IsSyllable(character) || character >= '\uFFFE')
                continue;
            var parts = character.ToString().Normalize(NormalizationForm.FormD);
            if (parts.Length < 2 || char.IsSurrogate(parts[^1]))
                continue;
            var first = parts[..^1].Normalize(NormalizationForm.FormC);
            if (first.Length == 1 && (first + parts[^1]).Normalize(NormalizationForm.FormC) == character.ToString())
                compositions[NormalisationLayout.Pair(first[0], parts[^1])] = character;
        }

        return compositions;
    }

    private static Dictionary<int, string> ReadSimplified(string path)
    {
        var forms = new Dictionary<int, string>();
        foreach (var (number, line) in File.ReadLines(path, Encoding.UTF8).Select((line, index) => (index + 1, line)))
        {
            var fields = line.Split('\t');
            if (fields.Length != 2 || fields[0].EnumerateRunes().Count() != 1 || fields[1].EnumerateRunes().Count() != 1)
                throw new DictionaryException($"'{path}' line {number} is '{line}', expected a Traditional character, a tab and a Simplified one: correct the line.");
            forms[char.ConvertToUtf32(fields[0], 0)] = fields[1];
        }

        return forms;
    }
}
