using System.Buffers;
using ReviewClassifier.Appeals;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Web.Histories;

/// <summary>Loads a batch result: once through both files, each row parsed, checked and let go again.</summary>
/// <param name="results">The results as batch wrote them, in any of its forms; the history lies beside them.</param>
/// <param name="rules">The platforms' rules.</param>
/// <param name="progress">Hears how far it is.</param>
internal sealed class BookLoader(string results, PlatformRules rules, LoadProgress progress)
{
    private readonly string _history = HistoryWriter.PathFor(results);

    /// <summary>Loads it.</summary>
    /// <exception cref="InputException">A file is missing or damaged, or the two are not of the same run.</exception>
    public HistoryBook Load(CancellationToken stop)
    {
        if (!File.Exists(_history))
            throw new InputException($"{_history}: there is no such file; batch writes it beside its results, unless they were moved alone.");
        var spool = new SpoolPlace();
        BookFiles? files = null;
        try
        {
            var lines = IsPlain(results) ? results : Unpacked(spool, stop);
            files = new BookFiles(results, _history, Open(lines), Open(_history), new SearchText(spool.Create()), spool);
            return Load(files, lines, stop);
        }
        catch (Exception failure)
        {
            if (files is null)
                spool.Dispose();
            else
                files.Dispose();
            throw failure is IOException or UnauthorizedAccessException
                ? new InputException($"{results}: cannot be loaded ({failure.Message.TrimEnd('.')}); check the disk and its permissions.", failure)
                : failure;
        }
    }

    private static RowFile Open(string path) =>
        new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess));

    private static bool IsPlain(string path) =>
        !path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && ResultConversion.FormOf(path) is ResultForm.JsonLines or null;

    private HistoryBook Load(BookFiles files, string lines, CancellationToken stop)
    {
        var columns = new BookColumns([], new SketchColumn(), [], new PlatformNames());
        using var analysis = new HistoryAnalysis();
        using var told = new RowCursor(lines, files.Results);
        using var kept = new RowCursor(_history, files.History);
        while (kept.Next())
        {
            stop.ThrowIfCancellationRequested();
            var parsed = HistoryParser.Parse(kept.Line, _history);
            var row = parsed.Value ?? throw new InputException(parsed.Fault!.ToString());
            if (!told.Next())
                throw Apart($"there are {columns.Keys.Count} results and more rows");
            var result = ResultParser.Parse(told.Line, results);
            if (!result.Ok)
                throw new InputException(result.Fault.ToString());
            if (result.Value.Id != row.Case.Id || result.Value.Verdict != row.Verdict)
                throw Apart($"row {columns.Keys.Count + 1} is of another case or verdict than result {columns.Keys.Count + 1}");
            Add(row, columns);
            files.Texts.Add(row.Case);
            analysis.Add(row);
            progress.Tell(columns.Keys.Count, kept.Share);
        }

        if (told.Next())
            throw Apart($"there are {columns.Keys.Count} rows and more results");
        files.Texts.End();
        progress.Tell(columns.Keys.Count, 1);
        columns.Keys.TrimExcess();
        columns.Contacts.Sort();
        columns.Contacts.TrimExcess();
        return new HistoryBook(files, columns, [.. analysis.Finish()]);
    }

    private void Add(HistoryRow row, BookColumns columns)
    {
        var order = row.Case.Order;
        // Whatever the time is now: the end is the same, and only it is kept.
        var deadline = Deadline.Of(row.Case, rules, DateTime.UnixEpoch);
        columns.Keys.Add(new RowKey(
            DigestOf(order?.Buyer), DigestOf(order?.Number), (float)row.Probability, Seconds.Of(order?.ReviewedAt), Seconds.Of(deadline.Until),
            columns.Platforms.NumberOf(row.Case.Platform),
            new ToldBytes((byte)row.Verdict, (byte)(row.Pattern is { } pattern ? (int)pattern + 1 : 0), (byte)deadline.Bound)));
        columns.Sketches.Add(row.Sketch.Span);
        foreach (var contact in row.Contacts)
            columns.Contacts.Add((contact, columns.Keys.Count - 1));
    }

    internal static ulong DigestOf(string? name) => name is { Length: > 0 } ? TextDigest.Of(name) : 0;

    // A table is turned into lines once, so that its rows can be found again.
    private string Unpacked(SpoolPlace spool, CancellationToken stop)
    {
        var path = spool.NewPath(".jsonl");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new ResultWriter(buffer);
        foreach (var parsed in ResultReader.Read(results))
        {
            stop.ThrowIfCancellationRequested();
            writer.Write(parsed.Value ?? throw new InputException(parsed.Fault!.ToString()));
            file.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        return path;
    }

    private InputException Apart(string found) =>
        new($"{_history}: is not the history of {results} ({found}); give the two files of one run.");
}
