using ReviewClassifier.Cases;
using ReviewClassifier.Text.Likeness;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Histories;

/// <summary>What is read out of a row's texts, with the scratch of one thread.</summary>
internal sealed class RowTexts
{
    // Opened with the first row, so that no other use of the library waits for it.
    private static readonly Lazy<Normalizer> _normalizer = new(Normalizer.OpenDefault);

    [ThreadStatic]
    private static RowTexts? _ofThisThread;

    private readonly ComparableText _comparable = new(_normalizer.Value);
    private readonly NormalizedText _line = new();
    private readonly List<ulong> _contacts = [];
    private readonly List<ulong> _shops = [];

    public static RowTexts OfThisThread => _ofThisThread ??= new RowTexts();

    /// <summary>A text in comparable form, which holds until the next call.</summary>
    public ReadOnlySpan<char> Comparable(string text) => _comparable.Read(text);

    /// <summary>A text as the models read it.</summary>
    public string Normalized(string text)
    {
        _normalizer.Value.Normalize(text, _line);
        return _line.Text.ToString();
    }

    public byte[] Sketch(string review) => TextSketch.Of(Comparable(review));

    /// <summary>The contacts that the buyer gives; one that the shop gives too is the shop's, or was asked about.</summary>
    public IReadOnlyList<ulong> Contacts(IReadOnlyList<ChatLine> chat)
    {
        Collect(chat, ofBuyer: true, _contacts);
        if (_contacts.Count == 0)
            return [];
        Collect(chat, ofBuyer: false, _shops);
        return [.. _contacts.Where(contact => !_shops.Contains(contact)).Distinct().Order()];
    }

    private void Collect(IReadOnlyList<ChatLine> chat, bool ofBuyer, List<ulong> into)
    {
        into.Clear();
        foreach (var line in chat)
        {
            if (line.From == Speaker.Buyer != ofBuyer || !ContactWords.MayBeIn(line.Text))
                continue;
            _normalizer.Value.Normalize(line.Text, _line);
            ContactWords.Collect(_line.Text.ToString(), into);
        }
    }
}
