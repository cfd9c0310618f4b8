namespace ReviewClassifier.IO.Tables;

/// <summary>A column that is read, under any of its names.</summary>
/// <param name="Name">The name that is written.</param>
/// <param name="Synonyms">Other names that headers have for it; case, width, blanks and a unit in brackets do not matter.</param>
internal sealed record Column(string Name, params string[] Synonyms)
{
    private readonly string[] names = [Plain(Name), .. Synonyms.Select(Plain)];

    /// <summary>A header's text with what does not matter taken away.</summary>
    public static string Plain(string header)
    {
        var open = header.AsSpan().TrimEnd() is [.., ')' or '）'] ? header.LastIndexOfAny(['(', '（']) : -1;
        var name = open > 0 ? header[..open] : header;
        return string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '\uFEFF' or '*')).Select(Narrow));
    }

    /// <summary>Whether a header's plain text names this column.</summary>
    public bool Is(string plain) => Rank(plain) >= 0;

    /// <summary>How near a header's plain text is to this column: 0 for its name, then its synonyms in their order; else -1.</summary>
    public int Rank(string plain) => Array.IndexOf(names, plain);

    private static char Narrow(char c) => char.ToLowerInvariant(c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c);
}
