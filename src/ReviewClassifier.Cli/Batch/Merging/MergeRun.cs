using ReviewClassifier.Cli.Batch.Finishing;
using ReviewClassifier.Cli.Batch.Parts;
using ReviewClassifier.Cli.Batch.Work;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Batch.Merging;

/// <summary>Makes the parts of a run one, equal byte for byte to what the run would have been in one piece.</summary>
internal sealed class MergeRun(BatchPlan plan, TextWriter error)
{
    /// <summary>Reads what the parts say of themselves, in the order of their shares.</summary>
    /// <exception cref="WrongUseException">They are not all the parts of one run.</exception>
    public static IReadOnlyList<PartFile> Parts(IReadOnlyList<string> paths)
    {
        // A shell makes of part-*.jsonl what each part wrote beside itself, too.
        var named = paths.Where(path => !paths.Any(part => path.StartsWith(part + ".", StringComparison.Ordinal)));
        var parts = named.Select(PartFile.Read).OrderBy(part => part.Shard.Index).ToArray();
        var first = parts[0];
        foreach (var part in parts)
        {
            if (first.Identity.Difference(part.Identity, butShard: true) is { } name)
            {
                throw new WrongUseException(
                    $"{part.Path}: is of another run than {first.Path}: its {name} is \"{part.Identity[name]}\", there \"{first.Identity[name]}\"; "
                    + "merge parts of the same inputs, model and options.");
            }
        }

        for (var i = 0; i < Math.Max(parts.Length, first.Shard.Count); i++)
        {
            if (i >= parts.Length || parts[i].Shard.Index != i + 1 || parts[i].Shard.Count != first.Shard.Count)
                throw new WrongUseException($"merge: found the parts {string.Join(", ", parts.Select(part => part.Shard))}; expected each of {first.Shard.Count} once.");
        }

        return parts;
    }

    /// <summary>Merges and finishes.</summary>
    /// <param name="parts">All parts, in order.</param>
    /// <param name="chats">The chats that the parts joined; null where there were none.</param>
    /// <param name="stop">Ends it; nothing is lost then, the parts stay.</param>
    public MergeTally Merge(IReadOnlyList<PartFile> parts, ChatStore? chats, CancellationToken stop)
    {
        // What a merge was doing when it was killed is done again: it costs no scoring.
        using var work = WorkFolder.Open(plan with { Restart = true }, parts[0].Identity.Whole());
        var scored = Lines(parts, part => part.Path, rejects: false, work.WriteResult, stop);
        if (plan.History)
            Lines(parts, part => HistoryWriter.PathFor(part.Path), rejects: false, work.WriteHistory, stop);
        var rejected = Lines(parts, part => Rejects.PathFor(part.Path), rejects: true, work.WriteReject, stop);
        foreach (var part in parts)
            chats?.Restore(File.ReadAllBytes(part.Marks));
        work.Save(chats: null, complete: true);
        work.Close();
        new BatchFinish(plan, error).Run(work, chats, stop);
        work.Remove();
        return new MergeTally(scored, rejected, chats?.Faults.Count ?? 0);
    }

    private static long Lines(
        IReadOnlyList<PartFile> parts, Func<PartFile, string> path, bool rejects, Action<ReadOnlySpan<byte>> write, CancellationToken stop)
    {
        var lines = new List<NumberedLines>();
        try
        {
            foreach (var part in parts)
            {
                // Without a reject there is no file of them.
                if (!rejects || File.Exists(path(part)))
                    lines.Add(new NumberedLines(path(part), part.Rows, rejects));
            }

            var count = 0L;
            LineMerge.Run(lines, line => { write(line); count++; }, stop);
            return count;
        }
        finally
        {
            foreach (var one in lines)
                one.Dispose();
        }
    }
}

/// <summary>What a merge came to.</summary>
/// <param name="Scored">How many rows were scored.</param>
/// <param name="Rejected">How many could not be read.</param>
/// <param name="UnreadChats">Lines and files of chats that could not be read.</param>
internal sealed record MergeTally(long Scored, long Rejected, int UnreadChats);
