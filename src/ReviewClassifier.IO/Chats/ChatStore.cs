using System.Runtime.InteropServices;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats.Forms;
using ReviewClassifier.IO.Chats.Joining;
using ReviewClassifier.IO.Chats.Speakers;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Chats;

/// <summary>How far the reading of chats has come.</summary>
/// <param name="Files">How many files are done.</param>
/// <param name="AllFiles">How many there are.</param>
/// <param name="Messages">How many messages were read.</param>
public sealed record ChatProgress(int Files, int AllFiles, long Messages);

/// <summary>
/// The chats of many buyers, for the cases of a batch: read once into a temporary file with a small index in memory, then asked by any
/// number of threads. What a case gets depends on the chats and on that case alone, never on which case asked before.
/// </summary>
public sealed class ChatStore : IDisposable
{
    private readonly Spool spool;
    private readonly SegmentIndex index;
    private readonly Census census;
    private readonly ChatOptions options;
    private readonly IReadOnlyList<string> files;
    private readonly int[] joined;
    private readonly int[] held;

    private ChatStore(
        Spool spool, SegmentIndex index, Census census, ChatOptions options, IReadOnlyList<string> files, FaultList faults, long messages)
    {
        (this.spool, this.index, this.census, this.options, this.files) = (spool, index, census, options, files);
        joined = new int[(index.Segments / 32) + 1];
        held = new int[(index.Segments / 32) + 1];
        (Faults, Messages) = (faults.All, messages);
    }

    /// <summary>Lines and files that could not be read, in the order of the files.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>How many messages were read.</summary>
    public long Messages { get; }

    /// <summary>Reads the chats.</summary>
    /// <param name="files">
    /// Files in any form that <see cref="ChatText"/> reads, gzipped or not, and folders, which stand for all chats in them.
    /// </param>
    /// <param name="options">Names of the shop, and the day the chats were copied.</param>
    /// <param name="progress">Told after each file; null for nobody.</param>
    /// <param name="stop">Ends the reading with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InputException">A path is not there.</exception>
    /// <exception cref="Output.OutputException">The temporary file cannot be written.</exception>
    public static ChatStore Build(
        IReadOnlyList<string> files, ChatOptions options, IProgress<ChatProgress>? progress = null, CancellationToken stop = default)
    {
        var found = ChatFiles.Find(files);
        var (spool, census, faults) = (new Spool(), new Census(), new FaultList());
        try
        {
            var messages = 0L;
            for (var i = 0; i < found.Count; i++)
            {
                stop.ThrowIfCancellationRequested();
                var sink = new SpoolSink(i, found[i], spool, census, faults, stop);
                Read(found[i], options, sink, faults);
                messages += sink.Messages;
                progress?.Report(new ChatProgress(i + 1, found.Count, messages));
            }

            census.EndNames();
            var index = new IndexBuilder(spool, census, options, found, stop).Build();
            return new ChatStore(spool, index, census, options, found, faults, messages);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The case with its chat: the conversations of its order's number (of its id where it has no number), and those of its buyer's
    /// nickname that carry no other order's number and belong to the order's time (<see cref="OrderWindow"/>), merged with the chat it had. The same
    /// case where there is none, or where nothing tells who of it is the shop.
    /// </summary>
    public Case Join(Case item)
    {
        var exports = new List<IReadOnlyList<ChatLine>> { item.Chat };
        foreach (var talk in Talks(item).GroupBy(talk => (talk.Segment.File, talk.Segment.Key)))
        {
            var messages = talk.SelectMany(part => part.Segment.Messages).ToArray();
            var known = item.Order?.Buyer is { } buyer ? options with { Buyers = [.. options.Buyers, buyer] } : options;
            var sides = Sides.Find(messages, talk.Key.Key.Buyer, known, census.Of);
            foreach (var part in talk)
            {
                Mark(sides.Certainty == Certainty.Unknown ? held : joined, part.Number);
            }

            if (sides.Certainty != Certainty.Unknown)
            {
                exports.Add([.. messages.Select(message => new ChatLine(message.At, From(message, sides), message.Text))]);
            }
        }

        return exports.Count == 1 ? item : item with { Chat = Timeline.Merge(exports) };
    }

    /// <summary>Conversations, or parts of them, that no case took so far, in the order of the files; for after all joins.</summary>
    public IEnumerable<UnjoinedChat> Unjoined()
    {
        var left = new Dictionary<(int File, ConversationKey Key), UnjoinedChat>();
        var place = 0L;
        for (var number = 0; number < index.Segments; number++)
        {
            var segment = spool.Read(place, out place);
            if (IsMarked(joined, number) || index.IsSplit(number))
            {
                continue;
            }

            var id = (segment.File, segment.Key);
            var chat = new UnjoinedChat(
                files[segment.File], segment.Messages[0].Line, segment.Key.Buyer ?? BuyerOf(segment), segment.Key.Order,
                segment.First, segment.Last, segment.Messages.Count, IsMarked(held, number));
            left[id] = left.TryGetValue(id, out var before) ? Both(before, chat) : chat;
        }

        return left.OrderBy(chat => chat.Key.File).ThenBy(chat => chat.Value.Line).Select(chat => chat.Value);
    }

    /// <summary>Which conversations cases asked for so far, to be noted by a run that may have to go on later.</summary>
    public byte[] Marks() => [.. MemoryMarshal.AsBytes<int>(joined), .. MemoryMarshal.AsBytes<int>(held)];

    /// <summary>Adds what an earlier run over the same chats noted. <see cref="ArgumentException"/> where the chats are others.</summary>
    public void Restore(ReadOnlySpan<byte> marks)
    {
        if (marks.Length != (joined.Length + held.Length) * sizeof(int))
        {
            throw new ArgumentException("The marks are of other chats.", nameof(marks));
        }

        var bits = MemoryMarshal.Cast<byte, int>(marks);
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] |= bits[i];
            held[i] |= bits[joined.Length + i];
        }
    }

    /// <summary>Removes the temporary file.</summary>
    public void Dispose() => spool.Dispose();

    private static void Read(string file, ChatOptions options, SpoolSink sink, FaultList faults)
    {
        try
        {
            ChatSource.Read(InputFile.Open(file), file, options, sink);
        }
        catch (InputException refusal)
        {
            faults.Add(file, refusal);
        }

        sink.Flush();
    }

    private List<(Segment Segment, int Number)> Talks(Case item)
    {
        var number = ConversationKey.Part(item.Order?.Number);
        var talks = new SortedDictionary<int, Segment>();
        var order = number ?? item.Id;
        foreach (var entry in index.Find(Keys.OfOrder(order)))
        {
            var segment = spool.Read(entry.Place, entry.Length);
            if (segment.Key.Order == order)
            {
                talks.Add(entry.Segment, segment);
            }
        }

        if (ConversationKey.Part(item.Order?.Buyer) is { } buyer)
        {
            foreach (var entry in OrderWindow.Pick(index.Find(Keys.OfNickname(buyer)), item.Order, orNearest: talks.Count == 0))
            {
                if (!talks.ContainsKey(entry.Segment) && spool.Read(entry.Place, entry.Length) is var segment
                    && (number is null || segment.Key.Order is null || segment.Key.Order == number)
                    && Names(segment).Any(name => Nickname.Plain(name) == Nickname.Plain(buyer)))
                {
                    talks.Add(entry.Segment, segment);
                }
            }
        }

        return [.. talks.Select(talk => (talk.Value, talk.Key))];
    }

    private IEnumerable<string> Names(Segment segment) =>
        Aliases.Of(segment, Sides.Find(segment.Messages, segment.Key.Buyer, options, census.Of), files[segment.File]);

    private Speaker From(in Message message, Sides sides)
    {
        var from = sides.From(message);
        return from == Speaker.Seller && census.IsAutomatic(message) ? Speaker.Auto : from;
    }

    private string? BuyerOf(Segment segment)
    {
        var sides = Sides.Find(segment.Messages, null, options, census.Of);
        return sides.Names.FirstOrDefault(name => !sides.IsShop(name) && Nickname.Role(name) is null);
    }

    private static UnjoinedChat Both(UnjoinedChat one, UnjoinedChat other) => one with
    {
        First = one.First is null || other.First < one.First ? other.First ?? one.First : one.First,
        Last = one.Last is null || other.Last > one.Last ? other.Last ?? one.Last : one.Last,
        Messages = one.Messages + other.Messages,
        ShopUnknown = one.ShopUnknown || other.ShopUnknown,
    };

    private static void Mark(int[] bits, int number) => Interlocked.Or(ref bits[number / 32], 1 << (number % 32));

    private static bool IsMarked(int[] bits, int number) => (Volatile.Read(ref bits[number / 32]) & (1 << (number % 32))) != 0;
}
