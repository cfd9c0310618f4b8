using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Text.Masking;

namespace ReviewClassifier.Appeals.Masking;

/// <summary>A case and its result with other people's data masked (<see cref="TextMask"/>); line numbers and spans stay right.</summary>
/// <param name="Item">The case.</param>
/// <param name="Result">Its result.</param>
public sealed record MaskedCase(Case Item, Result Result)
{
    /// <summary>Masks a case.</summary>
    /// <param name="item">The case.</param>
    /// <param name="result">Its result.</param>
    /// <param name="keepOrder">Whether the case's id, the order's number and the nickname stay: a platform finds the case by them.</param>
    public static MaskedCase Of(Case item, Result result, bool keepOrder = true)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(result);
        var keep = keepOrder ? Kept(item.Order) : [];
        return new MaskedCase(
            item with
            {
                Id = keepOrder ? item.Id : TextMask.Apply(item.Id),
                Category = item.Category is { } category ? TextMask.Apply(category, keep) : null,
                Review = TextMask.Apply(item.Review, keep),
                Order = item.Order is { } order ? Masked(order, keepOrder, keep) : null,
                Chat = [.. item.Chat.Select(line => line with { Text = TextMask.Apply(line.Text, keep) })],
            },
            result with
            {
                Id = keepOrder ? result.Id : TextMask.Apply(result.Id),
                Evidence = Masked(result.Evidence, keep),
                Mitigating = Masked(result.Mitigating, keep),
            });
    }

    private static Order Masked(Order order, bool keepOrder, string[] keep) => order with
    {
        Number = keepOrder ? order.Number : Hidden(order.Number),
        Buyer = keepOrder ? order.Buyer : Hidden(order.Buyer),
        Item = order.Item is { } item ? TextMask.Apply(item, keep) : null,
    };

    private static Evidence[] Masked(IReadOnlyList<Evidence> lines, string[] keep) =>
        [.. lines.Select(line => line with { Text = TextMask.Apply(line.Text, keep) })];

    private static string? Hidden(string? text) => text is null ? null : new string(TextMask.Mask, text.Length);

    private static string[] Kept(Order? order) =>
        [.. ((string?[])[order?.Number, order?.Buyer]).OfType<string>().Where(text => text.Length > 0)];
}
