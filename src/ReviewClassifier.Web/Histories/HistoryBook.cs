using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Results;

namespace ReviewClassifier.Web.Histories;

/// <summary>
/// A loaded batch result: some 150 bytes a row in memory, and the rows themselves on the disk, read as they are shown. Any number of
/// threads may read.
/// </summary>
internal sealed class HistoryBook : IDisposable
{
    private readonly BookFiles _files;
    private readonly Dictionary<int, List<int>> _findingsOf = [];

    public HistoryBook(BookFiles files, BookColumns columns, IReadOnlyList<HistoryFinding> findings)
    {
        (_files, Columns, Findings) = (files, columns, findings);
        Orders = new RowOrders(columns.Keys);
        for (var i = 0; i < findings.Count; i++)
        {
            foreach (var row in findings[i].Rows)
            {
                if (!_findingsOf.TryGetValue((int)row.Ordinal, out var known))
                    _findingsOf[(int)row.Ordinal] = known = [];
                known.Add(i);
            }
        }
    }

    /// <summary>Tells this load from others, so that rows ticked in another are not taken for its own.</summary>
    public string Stamp { get; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>The name of the file of results, without its folder.</summary>
    public string Name => Path.GetFileName(_files.ResultsPath);

    /// <summary>How many rows there are.</summary>
    public int Count => Columns.Keys.Count;

    /// <summary>What is held of the rows.</summary>
    public BookColumns Columns { get; }

    /// <summary>The rows in every order.</summary>
    public RowOrders Orders { get; }

    /// <summary>What only the history shows.</summary>
    public IReadOnlyList<HistoryFinding> Findings { get; }

    /// <summary>What the rows are searched in.</summary>
    public SearchText Texts => _files.Texts;

    /// <summary>Which findings list a row, by their places in <see cref="Findings"/>.</summary>
    public IReadOnlyList<int> FindingsOf(int row) => _findingsOf.TryGetValue(row, out var findings) ? findings : [];

    /// <summary>Reads a row from the disk.</summary>
    /// <exception cref="InputException">The files were changed since they were loaded.</exception>
    public ScoredRow Read(int row)
    {
        try
        {
            var kept = HistoryParser.Parse(new RawLine(_files.History.Read(row), row + 1, null), _files.HistoryPath);
            var result = ResultParser.Parse(_files.Results.Read(row), _files.ResultsPath, row + 1);
            if (kept.Ok && result.Ok && kept.Value.Case.Id == result.Value.Id)
                return new ScoredRow(kept.Value, result.Value);
        }
        catch (IOException failure)
        {
            throw new InputException($"{_files.ResultsPath}: cannot be read any more; start the program again with the new result.", failure);
        }

        throw new InputException($"{_files.ResultsPath}: was changed while it was shown; start the program again with the new result.");
    }

    /// <summary>The place of a new file that is gone with the history at the latest.</summary>
    public string NewPath(string ending) => _files.Spool.NewPath(ending);

    public void Dispose() => _files.Dispose();
}

/// <summary>The files of a loaded result.</summary>
internal sealed record BookFiles(
    string ResultsPath, string HistoryPath, RowFile Results, RowFile History, SearchText Texts, SpoolPlace Spool) : IDisposable
{
    public void Dispose()
    {
        Results.Dispose();
        History.Dispose();
        Texts.Dispose();
        Spool.Dispose();
    }
}

/// <summary>What is held of the rows in memory, as long as the history.</summary>
/// <param name="Keys">By which rows are filtered and sorted.</param>
/// <param name="Sketches">The sketches of the reviews.</param>
/// <param name="Contacts">Which contact (digest) was given in which row, ascending.</param>
/// <param name="Platforms">The platforms' names.</param>
internal sealed record BookColumns(
    List<RowKey> Keys, SketchColumn Sketches, List<(ulong Contact, int Row)> Contacts, PlatformNames Platforms);
