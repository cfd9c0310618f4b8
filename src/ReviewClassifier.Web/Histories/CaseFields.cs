using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Times;
using ReviewClassifier.Web.Reviews;

namespace ReviewClassifier.Web.Histories;

/// <summary>
/// A case of the history as the form of one review holds it, so that all that is done with a pasted review is done with it too. The chat is
/// JSON Lines, the one form that leaves no doubt about who said what.
/// </summary>
internal static class CaseFields
{
    public static Entered Of(Case item) => new()
    {
        Review = item.Review,
        Chat = ChatOf(item.Chat),
        Platform = item.Platform ?? "",
        Rating = item.Rating?.ToString(CultureInfo.InvariantCulture) ?? "",
        Number = item.Order?.Number ?? "",
        Buyer = item.Order?.Buyer ?? "",
        Amount = item.Order?.Amount?.ToString(CultureInfo.InvariantCulture) ?? "",
        Paid = Time(item.Order?.PaidAt),
        Received = Time(item.Order?.ReceivedAt),
        Confirmed = Time(item.Order?.ConfirmedAt),
        Reviewed = Time(item.Order?.ReviewedAt),
    };

    private static string Time(DateTime? time) => time is { } known ? ShopTime.Write(known) : "";

    private static string ChatOf(IReadOnlyList<ChatLine> chat)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, PlainEncoder.WriterOptions);
        foreach (var line in chat)
        {
            json.Reset();
            json.WriteStartObject();
            if (line.At is { } at)
                json.WriteString("at"u8, ShopTime.Write(at));
            json.WriteString("from"u8, SnakeCase<Speaker>.Name(line.From));
            json.WriteString("text"u8, line.Text);
            json.WriteEndObject();
            json.Flush();
            buffer.Write("\n"u8);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
