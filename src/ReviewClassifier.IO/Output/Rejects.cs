using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Output;

/// <summary>
/// Keeps the rows that could not be read, in the form of <see cref="RejectWriter"/>, so that nothing of an input is lost. The file exists
/// only where there is a reject; like all outputs it appears on <see cref="Commit"/>. For one thread.
/// </summary>
/// <param name="path">The file to write.</param>
public sealed class Rejects(string path) : IDisposable
{
    private AtomicFile? file;
    private RejectWriter? writer;

    /// <summary>How many rows were rejected so far.</summary>
    public long Count { get; private set; }

    /// <summary>Where rejects go by default: beside the output, <c>OUTPUT.rejects.jsonl</c>.</summary>
    public static string PathFor(string output) => output + ".rejects.jsonl";

    /// <summary>Adds a row; <see cref="OutputException"/> where the file cannot be written.</summary>
    /// <param name="fault">Why it was rejected.</param>
    /// <param name="raw">The row's bytes as they stood in the input; empty where they were not held.</param>
    public void Add(Fault fault, ReadOnlySpan<byte> raw)
    {
        file ??= AtomicFile.Create(path);
        writer ??= new RejectWriter(file.Stream);
        writer.Add(fault, raw);
        Count++;
    }

    /// <summary>Adds rows that were rejected before, from a file that <see cref="RejectWriter"/> wrote.</summary>
    public void Copy(string rejects)
    {
        using var from = new FileStream(rejects, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (from.Length > 0)
        {
            file ??= AtomicFile.Create(path);
            writer?.Flush();
            from.CopyTo(file.Stream);
        }
    }

    /// <summary>
    /// Puts the file in its place; where nothing was rejected, removes the rejects of an earlier run, which would mislead.
    /// <see cref="OutputException"/> where that fails.
    /// </summary>
    public void Commit()
    {
        if (file is not null)
        {
            writer?.Flush();
            file.Commit();
            return;
        }

        StaleFile.Remove(path);
    }

    /// <summary>Ends the writing; what was not committed is gone.</summary>
    public void Dispose()
    {
        writer?.Dispose();
        file?.Dispose();
    }
}
