using System.Text.RegularExpressions;
using ReviewClassifier.Cases;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Histories.Groups;

/// <summary>Who bought, as far as an order tells.</summary>
/// <param name="Key">The same for the same buyer; 0 where nobody knows.</param>
/// <param name="Name">The whole nickname, normalised; null where it is not known, or masked by the platform (张**1).</param>
internal readonly partial record struct Buyer(ulong Key, string? Name)
{
    /// <summary>
    /// Reads an order. A masked name stands for one buyer, though it may be several, so that nobody is counted twice; a buyer without a name
    /// goes by the order's number.
    /// </summary>
    public static Buyer Of(Order? order, RowTexts texts)
    {
        var name = order?.Buyer is { } written ? texts.Normalized(written) : "";
        if (name.Length == 0 || Anonymous().IsMatch(name))
            return new Buyer(order?.Number is { Length: > 0 } number ? TextDigest.Of($"number:{number}") : 0, null);
        return new Buyer(TextDigest.Of($"name:{name}"), name.Contains('*') || name.Contains("...", StringComparison.Ordinal) ? null : name);
    }

    [GeneratedRegex(@"^(匿名.*|.*匿名(用户|买家|会员|评价)|anonymous.*|[*?\-_.\s]+)$")]
    private static partial Regex Anonymous();
}
