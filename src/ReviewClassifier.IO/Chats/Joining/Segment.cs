using System.Runtime.InteropServices;
using ReviewClassifier.IO.Chats.Forms;

namespace ReviewClassifier.IO.Chats.Joining;

/// <summary>
/// Some consecutive messages of one conversation, without a long silence between them: what is kept, found and joined as one.
/// </summary>
/// <param name="file">The number of its file.</param>
/// <param name="key">What the conversation is known by.</param>
/// <param name="starts">Whether the conversation starts with it.</param>
internal sealed class Segment(int file, ConversationKey key, bool starts)
{
    public int File => file;

    public ConversationKey Key => key;

    public bool Starts => starts;

    public List<Message> Messages { get; } = [];

    public DateTime? First => Messages.Min(message => message.At);

    public DateTime? Last => Messages.Max(message => message.At);

    /// <summary>Its bytes. Text is kept as UTF-16: it may hold lone surrogates, and Chinese is shorter so than in UTF-8.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write7BitEncodedInt(file);
        writer.Write(starts);
        Write(writer, key.Order);
        Write(writer, key.Buyer);
        var names = Messages.Select(message => message.Name).Distinct(StringComparer.Ordinal).ToList();
        var places = names.Select((name, i) => (name, i)).ToDictionary(place => place.name, place => place.i, StringComparer.Ordinal);
        writer.Write7BitEncodedInt(names.Count);
        names.ForEach(name => Write(writer, name));
        writer.Write7BitEncodedInt(Messages.Count);
        foreach (var message in Messages)
        {
            writer.Write7BitEncodedInt(places[message.Name]);
            writer.Write7BitEncodedInt64(message.At is { } at ? at.Ticks + 1 : 0);
            writer.Write7BitEncodedInt64(message.Line);
            Write(writer, message.Text);
        }

        return buffer.ToArray();
    }

    public static Segment Read(ReadOnlyMemory<byte> bytes)
    {
        MemoryMarshal.TryGetArray(bytes, out var array);
        using var reader = new BinaryReader(new MemoryStream(array.Array!, array.Offset, array.Count, writable: false));
        var file = reader.Read7BitEncodedInt();
        var starts = reader.ReadBoolean();
        var segment = new Segment(file, new ConversationKey(Text(reader), Text(reader)), starts);
        var names = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Text(reader)!;
        }

        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            var name = names[reader.Read7BitEncodedInt()];
            var ticks = reader.Read7BitEncodedInt64();
            var line = reader.Read7BitEncodedInt64();
            segment.Messages.Add(new Message(name, ticks == 0 ? null : new DateTime(ticks - 1), Text(reader)!, line));
        }

        return segment;
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write7BitEncodedInt(text is null ? 0 : text.Length + 1);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static string? Text(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt() - 1;
        return length < 0 ? null : string.Create(length, reader, (text, from) => from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(text)));
    }
}
