using System.Text.Json;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Web.Labelling;

/// <summary>
/// The file that labelling is recorded in, beside the input: one change a line, only ever appended to, each on the disk before it
/// counts. Several programs may share it: who appends holds the file alone, and first reads what the others appended. A line that is no
/// change (a power cut leaves half a line at the end) is told and passed over. Not for several threads at once.
/// </summary>
/// <param name="path">The file; made with the first change.</param>
internal sealed class Journal(string path)
{
    private const int ReadAtOnce = 1 << 20;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private readonly List<string> _problems = [];
    private long _read;
    private int _lines;

    /// <summary>Where an input's journal lies. Not named <c>.jsonl</c>, so that no folder of labelled files takes it for one.</summary>
    public static string PathFor(string input) => input + ".journal";

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>What was passed over, in sentences for the user.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Adds to what was passed over: a change of the last line read that does not fit.</summary>
    public void Refuse(string problem) => _problems.Add($"{path}:{_lines}: {problem}");

    /// <summary>Reads what was appended since the last call; costs next to nothing where that is nothing.</summary>
    public void CatchUp(Action<Change> apply)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length <= _read)
            return;
        using var held = Hold(FileMode.Open);
        ReadOn(held, apply);
    }

    /// <summary>
    /// Catches up, asks for a change that fits what was read, and records it. <see cref="OutputException"/> where it cannot be recorded;
    /// it then does not count.
    /// </summary>
    /// <param name="apply">Takes each change, the own one too.</param>
    /// <param name="decide">The change to record, or null for none; asked while no other program can append.</param>
    public void Append(Action<Change> apply, Func<Change?> decide)
    {
        using var held = Hold(FileMode.OpenOrCreate);
        ReadOn(held, apply);
        if (decide() is not { } change)
            return;
        Write(held, [.. JsonSerializer.SerializeToUtf8Bytes(change, LabellingJson.Options), (byte)'\n']);
        ReadOn(held, apply);
    }

    private FileStream Hold(FileMode mode)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); ;)
        {
            try
            {
                return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
            {
                throw new OutputException($"{path}: cannot be written; check that its folder is there and may be written.", error);
            }
            catch (IOException error)
            {
                if (waited.Elapsed > _patience)
                    throw new OutputException($"{path}: another program holds it; end that program and try again.", error);
                // No file system tells when another program lets go; it holds the file for about 2 ms a change.
                Thread.Sleep(2);
            }
        }
    }

    // The file is held alone here, so half a line is not one that another program is still writing.
    private void ReadOn(FileStream held, Action<Change> apply)
    {
        var end = RandomAccess.GetLength(held.SafeFileHandle);
        var buffer = new byte[Math.Min(ReadAtOnce, end - _read)];
        var kept = 0;
        while (_read + kept < end)
        {
            if (kept == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            kept += RandomAccess.Read(held.SafeFileHandle, buffer.AsSpan(kept), _read + kept);
            var used = TakeLines(buffer.AsSpan(0, kept), apply);
            buffer.AsSpan(used, kept - used).CopyTo(buffer);
            kept -= used;
        }

        if (kept == 0)
            return;
        Write(held, "\n"u8);
        ReadOn(held, apply);
    }

    private int TakeLines(ReadOnlySpan<byte> bytes, Action<Change> apply)
    {
        var used = 0;
        for (int length; (length = bytes[used..].IndexOf((byte)'\n')) >= 0; used += length + 1)
        {
            _lines++;
            _read += length + 1;
            Take(bytes.Slice(used, length), apply);
        }

        return used;
    }

    private void Take(ReadOnlySpan<byte> line, Action<Change> apply)
    {
        try
        {
            apply(JsonSerializer.Deserialize<Change>(line, LabellingJson.Options) ?? throw new JsonException());
        }
        catch (JsonException)
        {
            Refuse("is no whole change (the power may have failed while it was written); it is passed over, all others count.");
        }
    }

    private void Write(FileStream held, ReadOnlySpan<byte> bytes)
    {
        var end = RandomAccess.GetLength(held.SafeFileHandle);
        try
        {
            RandomAccess.Write(held.SafeFileHandle, bytes, end);
            held.Flush(flushToDisk: true);
        }
        catch (IOException error)
        {
            RandomAccess.SetLength(held.SafeFileHandle, end);
            throw new OutputException($"{path}: the change could not be written; make room on the disk and try again.", error);
        }
    }
}
