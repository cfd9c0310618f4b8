using System.Text.RegularExpressions;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Data;

/// <summary>
/// Public chat corpora mask numbers, dates and names as [数字x], and mark emoji and cards as #E and [商品快照]. Left in, such marks would
/// tell the model that a chat is background, and every figure measured on left-out background would be too good; a plain digit takes their
/// place.
/// </summary>
internal static partial class Masks
{
    /// <summary>The case with every mask replaced by a digit.</summary>
    public static Case Remove(Case item) => item with
    {
        Review = Remove(item.Review),
        Chat = [.. item.Chat.Select(line => line with { Text = Remove(line.Text) })],
    };

    private static string Remove(string text) => Mask().Replace(text, "8");

    [GeneratedRegex(@"\[订单编号:\[订单x\]|\[[^\[\]]{1,6}x\]|\[商品快照\]|\[(USERID|ORDERID)_[^\]]*\]?|#E(-s\[[^\]]*\])?", RegexOptions.CultureInvariant)]
    private static partial Regex Mask();
}
