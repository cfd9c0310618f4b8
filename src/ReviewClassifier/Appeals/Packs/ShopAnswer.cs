using ReviewClassifier.Cases;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>Finds where the shop offered what is usual: staff ask first whether it did.</summary>
internal static class ShopAnswer
{
    private static readonly string[] _offers =
        ["退货", "换货", "换新", "退款", "补发", "维修", "寄回", "售后", "退貨", "換貨", "補發", "維修", "refund", "return", "replace"];

    /// <summary>The first offer beside a quoted line; null where there is none. Automatic replies are none.</summary>
    public static ContextLine? Of(IReadOnlyList<AppealQuote> quotes)
    {
        foreach (var quote in quotes)
        {
            if (IsOffer(quote.Before))
                return quote.Before;
            if (IsOffer(quote.After))
                return quote.After;
        }

        return null;
    }

    private static bool IsOffer(ContextLine? line) => line is { Said.From: Speaker.Seller }
        && _offers.Any(offer => line.Said.Text.Contains(offer, StringComparison.OrdinalIgnoreCase));
}
