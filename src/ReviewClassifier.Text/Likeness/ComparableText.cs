using System.Text;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Text.Likeness;

/// <summary>
/// Brings texts into a form in which equal means that no reader would tell them apart: normalised as the models read them, and only
/// letters and digits kept. For one thread.
/// </summary>
/// <param name="normalizer">Normalises.</param>
public sealed class ComparableText(Normalizer normalizer)
{
    private readonly NormalizedText _normalized = new();
    private char[] _kept = new char[256];

    /// <summary>The comparable form of a text; empty where it holds no letter and no digit.</summary>
    public string Of(string text) => Read(text).ToString();

    /// <summary>The same without a new string: it holds until the next call.</summary>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> text)
    {
        normalizer.Normalize(text, _normalized);
        if (_kept.Length < _normalized.Length)
            _kept = new char[Math.Max(_normalized.Length, _kept.Length * 2)];
        var from = _normalized.Text;
        var length = 0;
        for (var i = 0; i < from.Length; i++)
        {
            if (char.IsLetterOrDigit(from[i]))
            {
                _kept[length++] = from[i];
            }
            else if (char.IsHighSurrogate(from[i]) && Rune.IsLetterOrDigit(new Rune(from[i], from[i + 1])))
            {
                _kept[length++] = from[i];
                _kept[length++] = from[++i];
            }
        }

        return _kept.AsSpan(0, length);
    }
}
