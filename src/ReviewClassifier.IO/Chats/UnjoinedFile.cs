using System.Text.Json;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Output;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Chats;

/// <summary>
/// The chats that no case took, beside the results as <c>OUTPUT.unjoined.jsonl</c>: <c>file</c>, <c>line</c>, <c>buyer</c>, <c>order</c>,
/// <c>first</c>, <c>last</c>, <c>messages</c>, and <c>shop_unknown</c> where nothing told who of it is the shop. None where all were taken.
/// </summary>
public static class UnjoinedFile
{
    /// <summary>Where they lie.</summary>
    public static string PathFor(string output) => output + ".unjoined.jsonl";

    /// <summary>Writes them, in their order; the file appears whole. <see cref="OutputException"/> where it cannot be written.</summary>
    public static void Write(string output, IEnumerable<UnjoinedChat> chats)
    {
        AtomicFile? file = null;
        try
        {
            foreach (var chat in chats)
            {
                file ??= AtomicFile.Create(PathFor(output));
                Write(file.Stream, chat);
            }

            if (file is null)
            {
                StaleFile.Remove(PathFor(output));
            }

            file?.Commit();
        }
        finally
        {
            file?.Dispose();
        }
    }

    private static void Write(Stream stream, UnjoinedChat chat)
    {
        using (var json = new Utf8JsonWriter(stream, PlainEncoder.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("file"u8, chat.File);
            json.WriteNumber("line"u8, chat.Line);
            json.WriteString("buyer"u8, chat.Buyer);
            json.WriteString("order"u8, chat.Order);
            json.WriteString("first"u8, Time(chat.First));
            json.WriteString("last"u8, Time(chat.Last));
            json.WriteNumber("messages"u8, chat.Messages);
            json.WriteBoolean("shop_unknown"u8, chat.ShopUnknown);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static string? Time(DateTime? time) => time is { } known ? ShopTime.Write(known) : null;
}
