using System.Globalization;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>Stars from 1 to 5 as platforms write them.</summary>
internal static class Stars
{
    private const string Numerals = "一二三四五";

    private static readonly (string Word, int Stars)[] Types =
    [
        ("好评", 5), ("中评", 3), ("差评", 1), ("好", 5), ("中", 3), ("差", 1),
        ("good", 5), ("positive", 5), ("neutral", 3), ("bad", 1), ("negative", 1),
    ];

    /// <summary>Reads <c>4</c>, <c>4.0</c>, <c>4星</c>, <c>四星</c>, <c>★★★★☆</c>; half a star counts down. False for anything else.</summary>
    public static bool TryParse(string word, out int stars)
    {
        stars = 0;
        if (word.AsSpan().Trim("★☆ ").IsEmpty)
        {
            stars = word.AsSpan().Count('★');
            return stars is >= 1 and <= 5;
        }

        var number = word.TrimEnd('星', '级', '颗', '分', '★', ' ');
        if (number.Length == 1 && Numerals.IndexOf(number[0], StringComparison.Ordinal) is var numeral and >= 0)
        {
            stars = numeral + 1;
            return true;
        }

        var known = double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given)
            && given is >= 1 and <= 5 && given * 2 == Math.Floor(given * 2);
        stars = known ? (int)given : 0;
        return known;
    }

    /// <summary>What 好评, 中评 and 差评 stand for; null for types of another kind, such as 图文评价, which say nothing of it.</summary>
    public static int? OfType(string word)
    {
        var found = Array.Find(
            Types,
            type => type.Word.Length == 2 ? word.Contains(type.Word, StringComparison.Ordinal)
                : word.Equals(type.Word, StringComparison.OrdinalIgnoreCase));
        return found.Word is not null ? found.Stars : TryParse(word, out var stars) ? stars : null;
    }
}
