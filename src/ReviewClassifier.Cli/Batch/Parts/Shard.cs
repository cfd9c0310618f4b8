using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Cli.Batch.Parts;

/// <summary>
/// One of several shares of the rows, such as 2/4. A row belongs to the share that the digest of its order number names (of its id where it
/// has none), so that an order stays whole; a row that cannot be read belongs to a share by its place.
/// </summary>
/// <param name="Index">Which, from 1 to <paramref name="Count"/>.</param>
/// <param name="Count">Of how many.</param>
internal sealed record Shard(int Index, int Count)
{
    /// <summary>The most shares.</summary>
    public const int Most = 10_000;

    /// <summary>Reads <c>i/n</c>.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = new Shard(0, 0);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !Number(text.AsSpan(0, slash), out var index) || !Number(text.AsSpan(slash + 1), out var count) || index > count)
            return false;
        shard = new Shard(index, count);
        return true;
    }

    public bool Has(Case item) => Has(TextDigest.Of(item.Order?.Number ?? item.Id));

    public bool Has(long number) => Has((ulong)number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    private bool Has(ulong digest) => digest % (ulong)Count == (ulong)(Index - 1);

    private static bool Number(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= Most;
}
