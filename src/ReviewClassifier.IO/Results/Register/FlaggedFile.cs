using System.Buffers;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.IO.Results.Register;

/// <summary>
/// The flagged rows of a history, to be read in the order of their deadlines: the rows wait in a file beside the output, gone with this,
/// and only a key of 32 bytes a row is in memory.
/// </summary>
internal sealed class FlaggedFile : IDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly HistoryWriter histories;
    private readonly ResultWriter results;
    private readonly List<Key> keys = [];
    private bool sorted;

    public FlaggedFile(string output)
    {
        path = output;
        histories = new HistoryWriter(buffer);
        results = new ResultWriter(buffer);
        var full = Path.GetFullPath(output);
        var spool = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid().ToString("N")[..8]}.tmp");
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            };
            if (!OperatingSystem.IsWindows())
            {
                // Chats are private: for no other user's eyes, also while the file lies there.
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            file = new FileStream(spool, options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refusal.Create(output, error);
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="until">The end of its time to appeal; <see cref="DateTime.MaxValue"/> sorts it last.</param>
    public void Add(ScoredRow row, DateTime until)
    {
        buffer.ResetWrittenCount();
        histories.Write(row.Row);
        var length = buffer.WrittenCount;
        results.Write(row.Result);
        keys.Add(new Key(until.Ticks, row.Result.Probability, file.Position, length, buffer.WrittenCount));
        try
        {
            file.Write(buffer.WrittenSpan);
        }
        catch (IOException error)
        {
            throw Refusal.Write(path, error);
        }
    }

    /// <summary>The rows, the soonest deadline first, then the most probable, then in the order they came; as often as asked for.</summary>
    public IEnumerable<ScoredRow> Rows()
    {
        if (!sorted)
        {
            keys.Sort();
            sorted = true;
        }

        foreach (var key in keys)
        {
            var bytes = new byte[key.Length];
            file.Position = key.At;
            file.ReadExactly(bytes);
            var row = HistoryParser.Parse(new RawLine(bytes.AsSpan(0, key.First), 1, null), path);
            var result = ResultParser.Parse(bytes.AsSpan(key.First), path, 1);
            yield return new ScoredRow(row.Value!, result.Value!);
        }
    }

    public void Dispose()
    {
        histories.Dispose();
        results.Dispose();
        file.Dispose();
    }

    private readonly record struct Key(long Until, double Probability, long At, int First, int Length) : IComparable<Key>
    {
        public int CompareTo(Key other) =>
            (Until, -Probability, At).CompareTo((other.Until, -other.Probability, other.At));
    }
}
