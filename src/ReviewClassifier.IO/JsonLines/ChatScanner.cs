using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>Scans the <c>chat</c> of a case. The order of the file is kept, even where the times go back.</summary>
internal static class ChatScanner
{
    private const string SpeakerRemedy = "write who sent the line with one of these words";

    public static IReadOnlyList<ChatLine> Scan(ref RowReader row, LabelFields? labels)
    {
        row.Require(JsonTokenType.StartArray, "chat", "an array or null", "write the lines as [{\"from\":\"buyer\",\"text\":…},…]");
        var chat = new List<ChatLine>();
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            row.ChatLine = chat.Count;
            chat.Add(Line(ref row, labels));
            row.ChatLine = -1;
        }

        return chat.ToArray();
    }

    private static ChatLine Line(ref RowReader row, LabelFields? labels)
    {
        row.Require(JsonTokenType.StartObject, "", "an object", "write the line as {\"from\":\"buyer\",\"text\":…}");
        var start = row.At;
        DateTime? at = null;
        Speaker? from = null;
        string? text = null;
        labels?.StartLine();
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("text"u8))
            {
                text = row.Present() ? row.Text("text") : "";
            }
            else if (key.SequenceEqual("from"u8))
            {
                row.Next();
                from = From(ref row);
            }
            else if (key.SequenceEqual("at"u8))
            {
                at = row.Present() ? row.Time("at") : null;
            }
            else if (labels is null || !labels.ScanLine(ref row))
            {
                row.Skip();
            }
        }

        var line = new ChatLine(
            at,
            from ?? throw row.Fail(start, "from", "no such key", "buyer, seller or auto", SpeakerRemedy),
            text ?? throw row.Fail(start, "text", "no such key", "text or null", "add the key with what the line says"));
        labels?.EndLine(ref row, line.From);
        return line;
    }

    private static Speaker From(ref RowReader row)
    {
        if (row.Is("buyer"u8))
        {
            return Speaker.Buyer;
        }

        if (row.Is("seller"u8))
        {
            return Speaker.Seller;
        }

        return row.Is("auto"u8) ? Speaker.Auto : throw row.Fail("from", "buyer, seller or auto", SpeakerRemedy);
    }
}
