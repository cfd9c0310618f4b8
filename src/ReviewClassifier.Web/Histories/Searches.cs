namespace ReviewClassifier.Web.Histories;

/// <summary>
/// What was searched for, by number: nicknames and words of reviews stand in no address, and going back still works. The last hundred are
/// known, as long as the program runs.
/// </summary>
internal sealed class Searches
{
    private const int Most = 100;
    private const int LongestText = 200;
    private readonly Dictionary<int, string> _texts = [];
    private readonly Lock _lock = new();
    private int _last;

    /// <summary>The number of a search; null for one of nothing.</summary>
    public int? NumberOf(string? text)
    {
        var words = text?.Trim() ?? "";
        if (words.Length == 0)
            return null;
        if (words.Length > LongestText)
            words = words[..LongestText];
        lock (_lock)
        {
            foreach (var (number, known) in _texts)
            {
                if (known == words)
                    return number;
            }

            _texts[++_last] = words;
            _texts.Remove(_last - Most);
            return _last;
        }
    }

    /// <summary>The words of a search; null where they are not known any more.</summary>
    public string? TextOf(int number)
    {
        lock (_lock)
            return _texts.GetValueOrDefault(number);
    }
}
