using System.Buffers;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Some consecutive lines of an input, in a pooled buffer. Belongs to whoever got it, may be handed to another thread, and
/// gives the buffer back when disposed.
/// </summary>
public sealed class LineBlock : IDisposable
{
    private readonly List<Entry> entries = [];
    private readonly long offset;
    private byte[] buffer;

    internal LineBlock(string file, byte[] buffer, long offset)
    {
        File = file;
        this.buffer = buffer;
        this.offset = offset;
    }

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; }

    /// <summary>How many lines there are; blank ones are left out.</summary>
    public int Count => entries.Count;

    /// <summary>The line at a place from 0 to <see cref="Count"/> - 1, in the order of the file.</summary>
    public RawLine this[int index]
    {
        get
        {
            var entry = entries[index];
            return new RawLine(buffer.AsSpan(entry.Start, entry.Length), entry.Number, entry.Fault, offset + entry.Start);
        }
    }

    internal void Add(int start, int length, long number) => entries.Add(new Entry(start, length, number, null));

    internal void Add(Fault fault) => entries.Add(new Entry(0, 0, fault.Line, fault));

    /// <summary>Gives the buffer back; the lines must not be used any more.</summary>
    public void Dispose()
    {
        entries.Clear();
        var given = Interlocked.Exchange(ref buffer, []);
        if (given.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(given);
        }
    }

    private readonly record struct Entry(int Start, int Length, long Number, Fault? Fault);
}
