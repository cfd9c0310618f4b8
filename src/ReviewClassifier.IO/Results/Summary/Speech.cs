using System.Globalization;
using ReviewClassifier.Appeals;
using ReviewClassifier.Html;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>Says a summary's sentences in its language.</summary>
/// <param name="Language">The language.</param>
internal readonly record struct Speech(Language Language)
{
    /// <summary>Whether it is English.</summary>
    public bool English => Language == Language.English;

    /// <summary>One of the two.</summary>
    public string Say(string zh, string en) => English ? en : zh;

    /// <summary>Words that are kept in both languages.</summary>
    public string Say(Wording words) => words.In(Language);

    /// <summary>A count, with separators every three digits.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share of a whole in percent; small shares are never told as none.</summary>
    public static string Share(long part, long whole) => whole == 0
        ? "–"
        : ((double)part / whole).ToString(part == 0 || part * 100 >= whole ? "0.#%" : "0.00%", CultureInfo.InvariantCulture);

    /// <summary>A text from outside, cut where it is longer than anybody reads.</summary>
    public static Markup Text(string? text, int most = 60)
    {
        var told = text ?? "–";
        if (told.Length > most)
        {
            told = told[..(char.IsHighSurrogate(told[most - 1]) ? most - 1 : most)] + "…";
        }

        return Markup.Of($"<bdi>{told}</bdi>");
    }

    /// <summary>How many are not listed; nothing where all are.</summary>
    public Markup More(long more) => more <= 0
        ? default
        : Markup.Of($"<p>{Say($"另有 {Count(more)} 条，见登记表。", $"{Count(more)} more: see the register.")}</p>");

    /// <summary>A moment to the minute.</summary>
    public static string Minute(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
