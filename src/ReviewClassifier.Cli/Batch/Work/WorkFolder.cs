using System.Buffers.Binary;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Batch.Work;

/// <summary>
/// Where a run keeps what it has done, beside its output: <c>OUTPUT.work</c> with the results, the history, the rejects and, of a shard,
/// the rows' numbers, which grow together, and the checkpoint up to which they count. Killed at any moment, the run goes on from there.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>How many files grow.</summary>
    public const int Files = 4;

    private const string CheckpointName = "checkpoint.json";
    private const string MarksName = "marks";
    private static readonly string[] _names = ["results.jsonl", "history.jsonl", "rejects.jsonl", "rows"];

    private readonly string _folder;
    private readonly RunIdentity _identity;
    private readonly GrowingStream?[] _files = new GrowingStream?[Files];
    private readonly FileStream _lock;
    private readonly RejectWriter? _rejects;

    private WorkFolder(string folder, FileStream held, RunIdentity identity, Checkpoint? last)
    {
        (_folder, _lock, _identity) = (folder, held, identity);
        Saved = last?.Position.Total ?? 0;
        Position = last?.Position ?? default;
        Complete = last?.Complete ?? false;
        if (last is not null)
            Tally.Take(last.Tally);

        // Of a complete run some may already have been moved to their places.
        if (Complete)
            return;
        for (var i = 0; i < Files; i++)
            _files[i] = GrowingStream.Open(Path.Combine(folder, _names[i]), last?.Lengths[i] ?? 0);
        _rejects = new RejectWriter(_files[2]!);
    }

    /// <summary>Where the inputs stand behind all that was written.</summary>
    public BatchPosition Position { get; private set; }

    /// <summary>How many rows the last checkpoint counts.</summary>
    public long Saved { get; private set; }

    /// <summary>Whether all inputs were read.</summary>
    public bool Complete { get; private set; }

    /// <summary>What was counted so far, by earlier runs too.</summary>
    public BatchTally Tally { get; } = new();

    /// <summary>Which run it is.</summary>
    public RunIdentity Identity => _identity;

    public string Results => Path.Combine(_folder, _names[0]);

    public string History => Path.Combine(_folder, _names[1]);

    public string Rejects => Path.Combine(_folder, _names[2]);

    public string Marks => Path.Combine(_folder, MarksName);

    public string Rows => Path.Combine(_folder, _names[3]);

    public static string PathFor(string output) => output + ".work";

    /// <summary>Begins a run, or goes on with an unfinished one where the plan says so.</summary>
    /// <exception cref="WrongUseException">There is an unfinished run that this one would destroy, or another that it does not fit.</exception>
    public static WorkFolder Open(BatchPlan plan, RunIdentity identity)
    {
        var folder = PathFor(plan.Output);
        // Says best what is wrong with the place, and before any work.
        AtomicFile.Create(plan.Output).Dispose();
        Directory.CreateDirectory(folder);
        var held = Lock(folder);
        try
        {
            var last = Last(plan, identity, folder);
            if (last is null)
                RemoveFiles(folder);
            return new WorkFolder(folder, held, identity, last);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Adds scored rows; they count once a checkpoint is written.</summary>
    public void Write(BatchBlock block)
    {
        _files[0]!.Write(block.Results);
        _files[1]!.Write(block.History);
        foreach (var (number, fault, raw) in block.Rejects)
            _rejects!.Add(fault, raw.Span);
        if (_identity[RunIdentity.ShardFact] != RunIdentity.WholeShard)
            WriteNumbers(block);
        Tally.Take(block.Tally);
        Position = block.After;
    }

    /// <summary>Adds a line of a result that was scored before.</summary>
    public void WriteResult(ReadOnlySpan<byte> line) => WriteLine(_files[0]!, line);

    /// <summary>Adds a line of a history that was written before.</summary>
    public void WriteHistory(ReadOnlySpan<byte> line) => WriteLine(_files[1]!, line);

    /// <summary>Adds a line of rejects that was written before.</summary>
    public void WriteReject(ReadOnlySpan<byte> line) => WriteLine(_files[2]!, line);

    /// <summary>Brings everything to the disk, so that a later run can go on from here.</summary>
    /// <param name="chats">The chats, which remember who asked for them; null for none.</param>
    /// <param name="complete">Whether all inputs were read.</param>
    public void Save(ChatStore? chats, bool complete = false)
    {
        // Marks of later rows do no harm: those rows will ask again.
        if (chats is not null)
            WriteMarks(chats.Marks());
        _rejects!.Flush();
        foreach (var file in _files)
            file!.Flush();
        Complete = complete;
        new Checkpoint(_identity, Position, [.. _files.Select(file => file!.Length)], Tally, complete)
            .Write(Path.Combine(_folder, CheckpointName));
        Saved = Position.Total;
    }

    /// <summary>Closes the files so that they can be read and moved.</summary>
    public void Close()
    {
        _rejects?.Dispose();
        foreach (var file in _files)
            file?.Dispose();
    }

    /// <summary>Removes the folder: the run's results stand in their places, or it had none worth keeping.</summary>
    public void Remove()
    {
        Close();
        RemoveFiles(_folder);
        _lock.Dispose();
        StaleFile.Remove(_lock.Name);

        // Whatever else lies there is not of this program.
        if (!Directory.EnumerateFileSystemEntries(_folder).Any())
            Directory.Delete(_folder);
    }

    /// <summary>Lets go of the folder, and removes it where no checkpoint counts what is in it.</summary>
    public void Dispose()
    {
        if (!Directory.Exists(_folder))
            return;
        if (Saved == 0 && !Complete)
            Remove();
        Close();
        _lock.Dispose();
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            throw new WrongUseException($"{folder}: another run is at work there; wait for it, or name another output.");
        }
    }

    private static Checkpoint? Last(BatchPlan plan, RunIdentity identity, string folder)
    {
        var last = plan.Restart ? null : Checkpoint.Read(Path.Combine(folder, CheckpointName));
        if (last is null)
            return null;
        if (!plan.Resume)
        {
            throw new WrongUseException(
                $"{folder}: holds an unfinished run of {last.Position.Total} rows; go on with it with --resume, or throw it away with --restart.");
        }

        if (last.Identity.Difference(identity) is { } name)
        {
            throw new WrongUseException(
                $"--resume: {folder} is of another run: its {name} is \"{last.Identity[name]}\", this one's \"{identity[name]}\"; "
                + "give the same inputs, model and options, or start over with --restart.");
        }

        return last;
    }

    /// <summary>Tells the chats who asked for them in earlier runs.</summary>
    public void Restore(ChatStore chats)
    {
        if (Saved > 0 && File.Exists(Marks))
            chats.Restore(File.ReadAllBytes(Marks));
    }

    private static void WriteLine(GrowingStream file, ReadOnlySpan<byte> line)
    {
        file.Write(line);
        file.Write("\n"u8);
    }

    private void WriteMarks(byte[] marks)
    {
        using var file = AtomicFile.Create(Marks);
        file.Stream.Write(marks);
        file.Commit();
    }

    private void WriteNumbers(BatchBlock block)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        foreach (var number in block.Scored)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, number << 1);
            _files[3]!.Write(bytes);
        }

        foreach (var (number, _, _) in block.Rejects)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, (number << 1) | 1);
            _files[3]!.Write(bytes);
        }
    }

    private static void RemoveFiles(string folder)
    {
        StaleFile.Remove(Path.Combine(folder, CheckpointName));
        foreach (var name in (string[])[MarksName, .. _names])
            StaleFile.Remove(Path.Combine(folder, name));
    }
}
