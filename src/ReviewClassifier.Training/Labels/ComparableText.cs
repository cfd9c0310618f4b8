using System.Text;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Training.Labels;

/// <summary>
/// Brings texts into a form in which equal means that no reader would tell them apart: normalised as the models read them, and only
/// letters and digits kept. For one thread.
/// </summary>
/// <param name="normalizer">Normalises.</param>
internal sealed class ComparableText(Normalizer normalizer)
{
    private readonly NormalizedText _normalized = new();
    private readonly StringBuilder _kept = new();

    /// <summary>The comparable form of a text; empty where it holds no letter and no digit.</summary>
    public string Of(string text)
    {
        normalizer.Normalize(text, _normalized);
        _kept.Clear();
        foreach (var rune in _normalized.Text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                _kept.Append(rune.ToString());
        }

        return _kept.ToString();
    }
}
