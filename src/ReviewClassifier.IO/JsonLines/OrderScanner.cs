using System.Text.Json;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>Scans the <c>order</c> of a case; every field of it may be missing or null, and where all are there is no order.</summary>
internal static class OrderScanner
{
    private static readonly Order Unknown = new(null, null, null, null);

    public static Order? Scan(ref RowReader row)
    {
        row.Require(JsonTokenType.StartObject, "order", "an object or null", "write it as {\"amount\":59.0,\"paid_at\":…}");
        var order = Unknown;
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("amount"u8))
            {
                order = order with { Amount = row.Present() ? Amount(ref row) : null };
            }
            else if (key.SequenceEqual("paid_at"u8))
            {
                order = order with { PaidAt = row.Present() ? row.Time("order.paid_at") : null };
            }
            else if (key.SequenceEqual("received_at"u8))
            {
                order = order with { ReceivedAt = row.Present() ? row.Time("order.received_at") : null };
            }
            else if (key.SequenceEqual("reviewed_at"u8))
            {
                order = order with { ReviewedAt = row.Present() ? row.Time("order.reviewed_at") : null };
            }
            else if (key.SequenceEqual("confirmed_at"u8))
            {
                order = order with { ConfirmedAt = row.Present() ? row.Time("order.confirmed_at") : null };
            }
            else if (key.SequenceEqual("number"u8))
            {
                order = order with { Number = row.Present() ? row.TextOrNumber("order.number") : null };
            }
            else if (key.SequenceEqual("buyer"u8))
            {
                order = order with { Buyer = row.Present() ? row.TextOrNumber("order.buyer") : null };
            }
            else if (key.SequenceEqual("item"u8))
            {
                order = order with { Item = row.Present() ? row.TextOrNumber("order.item") : null };
            }
            else
            {
                row.Skip();
            }
        }

        return Known(order);
    }

    /// <summary>An order of which nothing is known is none, in every form of file alike.</summary>
    public static Order? Known(Order order) => order == Unknown ? null : order;

    private static double Amount(ref RowReader row) =>
        row.TryNumber(out var yuan) && yuan >= 0
            ? yuan
            : throw row.Fail("order.amount", "a number of yuan from 0 up, or null", "write the number alone, without quotes or a currency sign");
}
