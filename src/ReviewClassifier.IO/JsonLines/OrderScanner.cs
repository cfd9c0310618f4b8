using System.Text.Json;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>Scans the <c>order</c> of a case; every field of it may be missing or null, and where all are there is no order.</summary>
internal static class OrderScanner
{
    public static Order? Scan(ref RowReader row)
    {
        row.Require(JsonTokenType.StartObject, "order", "an object or null", "write it as {\"amount\":59.0,\"paid_at\":…}");
        double? amount = null;
        DateTime? paid = null;
        DateTime? received = null;
        DateTime? reviewed = null;
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("amount"u8))
            {
                amount = row.Present() ? Amount(ref row) : null;
            }
            else if (key.SequenceEqual("paid_at"u8))
            {
                paid = row.Present() ? row.Time("order.paid_at") : null;
            }
            else if (key.SequenceEqual("received_at"u8))
            {
                received = row.Present() ? row.Time("order.received_at") : null;
            }
            else if (key.SequenceEqual("reviewed_at"u8))
            {
                reviewed = row.Present() ? row.Time("order.reviewed_at") : null;
            }
            else
            {
                row.Skip();
            }
        }

        return Known(amount, paid, received, reviewed);
    }

    /// <summary>An order of which nothing is known is none, in every form of file alike.</summary>
    public static Order? Known(double? amount, DateTime? paid, DateTime? received, DateTime? reviewed) =>
        (amount, paid, received, reviewed) is (null, null, null, null) ? null : new Order(amount, paid, received, reviewed);

    private static double Amount(ref RowReader row) =>
        row.TryNumber(out var yuan) && yuan >= 0
            ? yuan
            : throw row.Fail("order.amount", "a number of yuan from 0 up, or null", "write the number alone, without quotes or a currency sign");
}
