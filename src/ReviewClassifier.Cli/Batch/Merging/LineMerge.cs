namespace ReviewClassifier.Cli.Batch.Merging;

/// <summary>Puts the lines of several parts into the order that their rows had in the inputs (a k-way merge: Knuth, volume 3, 5.4.1).</summary>
internal static class LineMerge
{
    /// <summary>Merges; each part is read once, and one block of each is in memory.</summary>
    /// <param name="parts">The lines of each part.</param>
    /// <param name="write">Gets every line, without its end, in order.</param>
    /// <param name="stop">Ends it.</param>
    public static void Run(IReadOnlyList<NumberedLines> parts, Action<ReadOnlySpan<byte>> write, CancellationToken stop)
    {
        // Lines of no row come last, those of the first part first.
        var next = new PriorityQueue<int, (long Number, int Part)>();
        for (var part = 0; part < parts.Count; part++)
            Add(part);
        while (next.TryDequeue(out var part, out _))
        {
            stop.ThrowIfCancellationRequested();
            write(parts[part].Line);
            Add(part);
        }

        void Add(int part)
        {
            if (parts[part].Next())
                next.Enqueue(part, (parts[part].Number, part));
        }
    }
}
