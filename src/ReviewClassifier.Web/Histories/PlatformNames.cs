namespace ReviewClassifier.Web.Histories;

/// <summary>The platforms that rows name, numbered in the order they were met: 0 for none named, 1 for all beyond the first 200.</summary>
internal sealed class PlatformNames
{
    /// <summary>No platform is named.</summary>
    public const int None = 0;

    /// <summary>One of those that have no number of their own, for a column of a table may hold anything.</summary>
    public const int Others = 1;

    private const int Most = 200;
    private const int LongestName = 60;
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = ["", ""];

    /// <summary>The names by number; those of <see cref="None"/> and <see cref="Others"/> are empty.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a row's platform.</summary>
    public ushort NumberOf(string? name)
    {
        var known = name?.Trim() ?? "";
        if (known.Length == 0)
            return None;
        if (_numbers.TryGetValue(known, out var number))
            return number;
        if (_numbers.Count == Most || known.Length > LongestName)
            return Others;
        _names.Add(known);
        return _numbers[known] = (ushort)(_names.Count - 1);
    }
}
