using System.Text;
using System.Text.Json;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>
/// Reads messages out of JSON Lines or a JSON array: each object is a message, or a case with its <c>chat</c>, which is read whole or not
/// at all. Keys are the names of <see cref="MessageColumns"/>; unknown ones are passed over.
/// </summary>
internal sealed class MessageJson
{
    private readonly IChatSink sink;
    private readonly Dictionary<string, Column?> known = new(StringComparer.Ordinal);

    private MessageJson(IChatSink sink) => this.sink = sink;

    public static void Read(Stream stream, string file, IChatSink sink)
    {
        var json = new MessageJson(sink);
        using var peeked = new PeekedStream(stream, file);
        if (peeked.Peek(4096).TrimStart("\uFEFF \t\r\n"u8) is [(byte)'[', ..])
        {
            json.Array(peeked.ReadToEnd());
            return;
        }

        using var lines = new JsonLinesReader(peeked, file);
        while (lines.ReadBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    json.Line(block[i]);
                }
            }
        }
    }

    private void Line(RawLine line)
    {
        if (line.Fault is { } fault)
        {
            sink.Unread(line.Number, "", Unreadable.Of(fault));
            return;
        }

        Parse(line.Bytes, line.Number);
    }

    // The array is cut into its objects first, so that a fault of one leaves the others.
    private void Array(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var (line, counted) = (1L, 0);
        try
        {
            var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = RowReader.MaxDepth });
            json.Read();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)json.TokenStartIndex;
                json.Skip();
                line += bytes[counted..start].Count((byte)'\n');
                counted = start;
                Parse(bytes[start..(int)json.BytesConsumed], line);
            }
        }
        catch (JsonException refusal)
        {
            line += bytes[counted..].Count((byte)'\n') is var more && refusal.LineNumber is { } at ? at + 1 - line : more;
            sink.Unread(line, "", new Unreadable(
                "text that is no JSON from here on", "an array of messages",
                "mend the quotes, commas and brackets at or before this line"));
        }
    }

    private void Parse(ReadOnlySpan<byte> bytes, long line)
    {
        var row = new RowReader(bytes, "", line);
        try
        {
            row.Next();
            var key = default(Key);
            var found = new List<Message>(1);
            Scan(ref row, ref key, found);
            row.Next();
            sink.Conversation(new ConversationKey(key.Order ?? (key.IsCase ? key.Id : null), key.Buyer));
            foreach (var message in found)
            {
                sink.Add(message);
            }
        }
        catch (FaultException failed)
        {
            Refuse(failed.Fault, bytes);
        }
        catch (JsonException refusal)
        {
            Refuse(row.Broken(refusal), bytes);
        }
    }

    private void Refuse(Fault fault, ReadOnlySpan<byte> bytes) =>
        sink.Unread(fault.Line, Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 160)]), Unreadable.Of(fault));

    private Column? Named(ref RowReader row)
    {
        var key = Encoding.UTF8.GetString(row.Key);
        if (!known.TryGetValue(key, out var column))
        {
            column = MessageColumns.Named(key);
            if (known.Count < 1000)
            {
                known.Add(key, column);
            }
        }

        return column;
    }

    private void Scan(ref RowReader row, ref Key key, List<Message> found)
    {
        row.Require(JsonTokenType.StartObject, "", "an object", "write one message as {\"from\":…,\"at\":…,\"text\":…}");
        var start = row.At;
        var message = default(Message) with { Line = row.Line };
        while (row.NextKey())
        {
            var column = Named(ref row);
            if (!row.Present())
            {
                key.IsCase |= column == MessageColumns.Chat;
            }
            else if (row.Token == JsonTokenType.StartArray && column == MessageColumns.Chat && row.ChatLine < 0)
            {
                key.IsCase = true;
                Chat(ref row, ref key, found);
            }
            else if (row.Token == JsonTokenType.StartObject && column == MessageColumns.Order)
            {
                Order(ref row, ref key);
            }
            else if (row.Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                row.Skip();
            }
            else if (column == MessageColumns.From)
            {
                message = message with { Name = row.TextOrNumber(column.Name).Trim(Written.Blank) };
            }
            else if (column == MessageColumns.At)
            {
                message = message with { At = Time(ref row) };
            }
            else if (column == MessageColumns.Text)
            {
                message = message with { Text = row.TextOrNumber(column.Name) };
            }
            else if (column is not null && column != MessageColumns.Chat)
            {
                key.Set(column, row.TextOrNumber(column.Name));
            }
        }

        if (message.Text is not null || message.Name is not null)
        {
            const string Remedy = "add the key";
            _ = string.IsNullOrEmpty(message.Name) ? throw row.Fail(start, "from", "no such key", "who sent the message", Remedy) : 0;
            found.Add(message.Text is null ? throw row.Fail(start, "text", "no such key", "what the message says", Remedy) : message);
        }
        else if (!key.IsCase || row.ChatLine >= 0)
        {
            throw row.Fail(start, "", "an object without from and text", "a message, or a case with its chat", "add the keys");
        }
    }

    private void Chat(ref RowReader row, ref Key key, List<Message> found)
    {
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            row.ChatLine = found.Count;
            Scan(ref row, ref key, found);
            row.ChatLine = -1;
        }
    }

    private void Order(ref RowReader row, ref Key key)
    {
        while (row.NextKey())
        {
            var column = Named(ref row);
            if (!row.Present() || row.Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                row.Skip();
            }
            else if (column == MessageColumns.Order || column == MessageColumns.Buyer)
            {
                key.Set(column, row.TextOrNumber(column.Name));
            }
        }
    }

    private static DateTime Time(ref RowReader row) =>
        row.Token == JsonTokenType.String && MessageTable.TryTime(row.Text("at"), out var time) ? time : row.Time("at");

    private struct Key
    {
        public string? Order { get; private set; }

        public string? Id { get; private set; }

        public string? Buyer { get; private set; }

        public bool IsCase { get; set; }

        public void Set(Column column, string text)
        {
            var part = ConversationKey.Part(text);
            Order = column == MessageColumns.Order ? part : Order;
            Id = column == MessageColumns.Id ? part : Id;
            Buyer = column == MessageColumns.Buyer ? part : Buyer;
        }
    }
}
