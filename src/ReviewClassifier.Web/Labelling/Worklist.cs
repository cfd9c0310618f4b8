using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Web.Labelling;

/// <summary>
/// The cases of some files and how each is judged, recorded in a journal beside each file before it counts here. Shared by all windows and
/// safe for any number of threads; other programs on the same files are met through the journals (<see cref="CatchUp"/>).
/// </summary>
public sealed class Worklist
{
    private readonly Lock _gate = new();
    private readonly History _history = new();
    private readonly LabellingFile[] _files;
    private readonly LabelledOutput _output;
    private readonly TimeProvider _clock;
    private int _writtenAt = -1;

    private Worklist(LabellingFile[] files, string? output, TimeProvider clock)
    {
        (_files, _output, _clock) = (files, new LabelledOutput(files, output), clock);
        _output.Check();
        foreach (var file in files)
            _history.Add(file);
        CatchUp();
        if (!_output.IsBehind)
            _writtenAt = _history.Changed.Count;
    }

    /// <summary>How many cases there are.</summary>
    public int Count => _history.Slots.Count;

    /// <summary>The files, as the user named them.</summary>
    public IReadOnlyList<string> Files => [.. _files.Select(file => file.Path)];

    /// <summary>The rows of the files that are no cases.</summary>
    public IReadOnlyList<Fault> Faults => [.. _files.SelectMany(file => file.Loaded.Faults)];

    /// <summary>What of the journals was passed over, in sentences for the user.</summary>
    public IReadOnlyList<string> Problems => Look<IReadOnlyList<string>>(_ => [.. _files.SelectMany(file => file.Journal.Problems)]);

    /// <summary>How many changes were taken in so far; it grows with every change of anybody.</summary>
    public int Revision => Look(history => history.Changed.Count);

    /// <summary>Whether anything was recorded since the output was last written.</summary>
    public bool IsUnwritten => Look(history => _writtenAt < history.Changed.Count);

    /// <summary>Reads the files and their journals.</summary>
    /// <param name="paths">The files of cases, none twice.</param>
    /// <param name="output">The one file that labelled cases are written to; null for one beside each input.</param>
    /// <param name="clock">Says when a change is made.</param>
    /// <exception cref="InputException">A file cannot be read, holds no case, or would be overwritten by the output.</exception>
    /// <exception cref="OutputException">A journal cannot be opened.</exception>
    public static Worklist Open(IReadOnlyList<string> paths, string? output = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new Worklist([.. paths.Select(LabellingFile.Open)], output, clock ?? TimeProvider.System);
    }

    /// <summary>Takes in what other programs recorded; costs next to nothing where that is nothing.</summary>
    public void CatchUp()
    {
        lock (_gate)
        {
            foreach (var file in _files)
                _history.CatchUp(file);
        }
    }

    /// <summary>The case at a position from 0 to <see cref="Count"/> - 1.</summary>
    public CaseState At(int position) => Look(history => history.Slots[position].State(position));

    /// <summary>The stage of every case.</summary>
    public Stage[] Stages() => Look<Stage[]>(history => [.. history.Slots.Select(slot => slot.Now.Stage)]);

    /// <summary>How many finished cases are whose, most first; the empty name where nobody knows.</summary>
    public IReadOnlyList<(string By, int Done)> Done() => Look<IReadOnlyList<(string, int)>>(history =>
        [.. history.Slots.Where(slot => slot.Now.Stage == Stage.Done).CountBy(slot => slot.Now.By ?? "")
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value))]);

    /// <summary>The positions that were changed after a revision, each once.</summary>
    public IReadOnlyList<int> ChangedSince(int revision) =>
        Look<IReadOnlyList<int>>(history => [.. history.Changed.Skip(Math.Max(0, revision)).Distinct()]);

    /// <summary>The positions of the first cases whose id holds a text, in upper or lower case.</summary>
    public IReadOnlyList<int> Find(string text, int most)
    {
        bool Holds(int position) => _history.Slots[position].Item.Case.Id.Contains(text, StringComparison.OrdinalIgnoreCase);
        return [.. Enumerable.Range(0, Count).Where(Holds).Take(most)];
    }

    /// <summary>Replaces the judgement of a case, if nobody has since the version it was made on.</summary>
    /// <exception cref="OutputException">It cannot be recorded.</exception>
    public ChangeResult Edit(int position, int version, Judgement judgement, Stage stage, string by)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var slot = _history.Slots[position];
        var reason = JudgementRules.Unsound(judgement, slot.Item.Case) ?? (stage == Stage.Done ? JudgementRules.Missing(judgement) : null);
        if (reason is not null)
            return new ChangeResult(ChangeOutcome.Unsound, At(position), reason);
        if (stage is Stage.Draft or Stage.Open)
            stage = judgement.IsBlank ? Stage.Open : Stage.Draft;
        lock (_gate)
            return Record(position, () => slot.Version == version ? (ChangeKind.Edit, judgement, stage) : null, by);
    }

    /// <summary>
    /// Takes back the last change of a person that still stands. What another person judged since is passed over, and told as stale where
    /// nothing else is left.
    /// </summary>
    /// <exception cref="OutputException">It cannot be recorded.</exception>
    public ChangeResult Undo(string by) =>
        Retrace(by, ChangeKind.Undo, trail => trail.HasDone, trail => trail.ToUndo(_history.Slots), step => step.Standing.Before!);

    /// <summary>Makes the last undone change of a person again, if the case is still as it was left.</summary>
    /// <exception cref="OutputException">It cannot be recorded.</exception>
    public ChangeResult Redo(string by) =>
        Retrace(by, ChangeKind.Redo, trail => trail.HasUndone, trail => trail.ToRedo(_history.Slots), step => step.Standing);

    /// <summary>Writes the finished cases, each output whole; tells how many each holds.</summary>
    /// <exception cref="OutputException">A file cannot be written; what stood there before is still there.</exception>
    public IReadOnlyList<(string Path, int Cases)> Write()
    {
        CatchUp();
        lock (_gate)
        {
            var written = _output.Write(_history.Slots);
            _writtenAt = _history.Changed.Count;
            return written;
        }
    }

    private T Look<T>(Func<History, T> look)
    {
        lock (_gate)
            return look(_history);
    }

    private ChangeResult Retrace(
        string by, ChangeKind kind, Func<Trail, bool> hasAny, Func<Trail, Trail.Step?> next, Func<Trail.Step, Standing> becomes)
    {
        CatchUp();
        lock (_gate)
        {
            var trail = _history.TrailOf(by);
            if (next(trail) is not { } step)
                return new ChangeResult(hasAny(trail) ? ChangeOutcome.Stale : ChangeOutcome.Nothing, null);
            var becoming = becomes(step);
            return Record(step.Position, () => next(trail) == step ? (kind, becoming.Judgement, becoming.Stage) : null, by);
        }
    }

    private ChangeResult Record(int position, Func<(ChangeKind Kind, Judgement Judgement, Stage Stage)?> decide, string by)
    {
        var slot = _history.Slots[position];
        var recorded = false;
        _history.Append(slot.File, () =>
        {
            if (decide() is not var (kind, judgement, stage))
                return null;
            recorded = true;
            var now = _clock.GetLocalNow().DateTime;
            var at = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond));
            return new Change(slot.Item.Case.Id, slot.Digest, slot.Version + 1, kind, stage, judgement, by, at);
        });
        return new ChangeResult(recorded ? ChangeOutcome.Recorded : ChangeOutcome.Stale, slot.State(position));
    }
}
