using System.Text;

namespace ReviewClassifier.Text.Normalisation.Building;

/// <summary>What becomes of each code point, worked out from the runtime's Unicode data and the table of Traditional characters.</summary>
internal sealed class CharacterForms(IReadOnlyDictionary<int, string> simplified)
{
    private const int Rounds = 8;

    /// <summary>The normalised form of one code point: empty if it is removed, a space if it is white space.</summary>
    public string For(int codePoint)
    {
        if (codePoint is >= 0xD800 and <= 0xDFFF)
            return "\uFFFD";
        var form = char.ConvertFromUtf32(codePoint);
        for (var round = 0; round < Rounds; round++)
        {
            var next = Compatible(string.Concat(Compatible(form).EnumerateRunes().Select(Replace)));
            if (next == form)
                break;
            form = next;
        }

        return form;
    }

    /// <summary>NFKC; a code point that the runtime refuses to normalise, such as U+FFFE, stays as it is.</summary>
    public static string Compatible(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private string Replace(Rune rune)
    {
        if (IgnoredCharacters.Contains(rune.Value))
            return "";
        if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            return " ";
        return simplified.TryGetValue(rune.Value, out var form) ? form : Rune.ToLowerInvariant(rune).ToString();
    }
}
