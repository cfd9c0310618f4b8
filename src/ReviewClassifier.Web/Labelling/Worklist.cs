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
    private readonly List<Slot> _slots = [];
    private readonly LabellingFile[] _files;
    private readonly string? _output;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, Trail> _trails = new(StringComparer.Ordinal);
    private readonly List<int> _changed = [];
    private int _writtenAt = -1;

    private Worklist(LabellingFile[] files, string? output, TimeProvider clock) => (_files, _output, _clock) = (files, output, clock);

    /// <summary>How many cases there are.</summary>
    public int Count => _slots.Count;

    /// <summary>The files, as the user named them.</summary>
    public IReadOnlyList<string> Files => [.. _files.Select(file => file.Path)];

    /// <summary>The rows of the files that are no cases.</summary>
    public IReadOnlyList<Fault> Faults => [.. _files.SelectMany(file => file.Loaded.Faults)];

    /// <summary>What of the journals was passed over, in sentences for the user.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (_gate)
                return [.. _files.SelectMany(file => file.Journal.Problems)];
        }
    }

    /// <summary>How many changes were taken in so far; it grows with every change of anybody.</summary>
    public int Revision
    {
        get
        {
            lock (_gate)
                return _changed.Count;
        }
    }

    /// <summary>Reads the files and their journals.</summary>
    /// <param name="paths">The files of cases, none twice.</param>
    /// <param name="output">The one file that labelled cases are written to; null for one beside each input.</param>
    /// <param name="clock">Says when a change is made.</param>
    /// <exception cref="InputException">A file cannot be read, holds no case, or would be overwritten by the output.</exception>
    /// <exception cref="OutputException">A journal cannot be opened.</exception>
    public static Worklist Open(IReadOnlyList<string> paths, string? output = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var worklist = new Worklist([.. paths.Select(LabellingFile.Open)], output, clock ?? TimeProvider.System);
        OutputGuard.Check(worklist._files, output);
        foreach (var file in worklist._files)
        {
            foreach (var item in file.Loaded.Items)
            {
                file.Place(item.Case.Id, worklist._slots.Count);
                worklist._slots.Add(new Slot(item, file));
            }
        }

        worklist.CatchUp();
        worklist._writtenAt = worklist._files.Any(file => file.IsAheadOf(output ?? LabellingFile.OutputFor(file.Path))) ? -1 : worklist._changed.Count;
        return worklist;
    }

    /// <summary>Takes in what other programs recorded; costs next to nothing where that is nothing.</summary>
    public void CatchUp()
    {
        lock (_gate)
        {
            foreach (var file in _files)
                file.Journal.CatchUp(change => Take(file, change));
        }
    }

    /// <summary>The case at a position from 0 to <see cref="Count"/> - 1.</summary>
    public CaseState At(int position)
    {
        lock (_gate)
            return _slots[position].State(position);
    }

    /// <summary>Replaces the judgement of a case, if nobody has since the version it was made on.</summary>
    public ChangeResult Edit(int position, int version, Judgement judgement, Stage stage, string by)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var slot = _slots[position];
        if ((JudgementRules.Unsound(judgement, slot.Item.Case) ?? (stage == Stage.Done ? JudgementRules.Missing(judgement) : null)) is { } reason)
            return new ChangeResult(ChangeOutcome.Unsound, At(position), reason);
        if (stage is Stage.Draft or Stage.Open)
            stage = judgement.IsBlank ? Stage.Open : Stage.Draft;
        return Record(position, () => slot.Version == version ? (ChangeKind.Edit, judgement, stage) : null, by);
    }

    /// <summary>Takes back the last change of a person; not where another person judged the case since, which is then told as stale.</summary>
    public ChangeResult Undo(string by) => Retrace(by, ChangeKind.Undo, trail => trail.ToUndo, (step, now) => ReferenceEquals(now, step.Standing), step => step.Standing.Before!);

    /// <summary>Makes the last undone change of a person again.</summary>
    public ChangeResult Redo(string by) => Retrace(by, ChangeKind.Redo, trail => trail.ToRedo, (step, now) => ReferenceEquals(now, step.Standing.Before), step => step.Standing);

    /// <summary>The stage of every case.</summary>
    public Stage[] Stages()
    {
        lock (_gate)
            return [.. _slots.Select(slot => slot.Now.Stage)];
    }

    /// <summary>How many finished cases are whose; the empty name where nobody knows.</summary>
    public IReadOnlyList<(string By, int Done)> Done()
    {
        lock (_gate)
        {
            return [.. _slots.Where(slot => slot.Now.Stage == Stage.Done).CountBy(slot => slot.Now.By ?? "")
                .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value))];
        }
    }

    /// <summary>The positions that were changed after a revision, each once.</summary>
    public IReadOnlyList<int> ChangedSince(int revision)
    {
        lock (_gate)
            return [.. _changed.Skip(Math.Max(0, revision)).Distinct()];
    }

    /// <summary>The positions of the first cases whose id holds a text, whatever its case.</summary>
    public IReadOnlyList<int> Find(string text, int most) =>
        [.. Enumerable.Range(0, Count).Where(i => _slots[i].Item.Case.Id.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(most)];

    /// <summary>Writes the finished cases; the same files again are replaced whole.</summary>
    /// <returns>The files with how many cases each holds.</returns>
    /// <exception cref="OutputException">A file cannot be written; what stood there before is still there.</exception>
    public IReadOnlyList<(string Path, int Cases)> Write()
    {
        CatchUp();
        lock (_gate)
        {
            var done = _slots.Where(slot => slot.Now.Stage == Stage.Done).ToLookup(slot => _output ?? LabellingFile.OutputFor(slot.File.Path));
            foreach (var group in done)
                LabellingFile.Write(group.Key, group);
            _writtenAt = _changed.Count;
            return [.. done.Select(group => (group.Key, group.Count()))];
        }
    }

    /// <summary>Whether anything was recorded since the output was last written.</summary>
    public bool IsUnwritten
    {
        get
        {
            lock (_gate)
                return _writtenAt < _changed.Count;
        }
    }

    private ChangeResult Retrace(
        string by, ChangeKind kind, Func<Trail, Trail.Step?> next, Func<Trail.Step, Standing, bool> fits, Func<Trail.Step, Standing> becomes)
    {
        CatchUp();
        lock (_gate)
        {
            var trail = TrailOf(by);
            if (next(trail) is not { } step)
                return new ChangeResult(ChangeOutcome.Nothing, null);
            var (slot, becoming) = (_slots[step.Position], becomes(step));
            var result = Record(step.Position, () => fits(step, slot.Now) ? (kind, becoming.Judgement, becoming.Stage) : null, by);
            if (result.Outcome == ChangeOutcome.Stale)
                trail.Forget(undone: kind == ChangeKind.Redo);
            return result;
        }
    }

    private ChangeResult Record(int position, Func<(ChangeKind Kind, Judgement Judgement, Stage Stage)?> decide, string by)
    {
        lock (_gate)
        {
            var slot = _slots[position];
            var recorded = false;
            slot.File.Journal.Append(change => Take(slot.File, change), () =>
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

    private void Take(LabellingFile file, Change change)
    {
        if (file.PositionOf(change.Id) is not { } position)
            file.Journal.Refuse("judges a case that the input no longer holds; it is passed over and kept.");
        else if (_slots[position] is var slot && slot.Digest != change.Digest)
            file.Journal.Refuse("judges a case whose text was changed in the input since; it is passed over: label that case again.");
        else if (JudgementRules.Unsound(change.Judgement, slot.Item.Case) is { } reason)
            file.Journal.Refuse($"breaks the labelling guide ({reason.TrimEnd('.')}); it is passed over.");
        else
            Take(slot, position, change);
    }

    private void Take(Slot slot, int position, Change change)
    {
        var trail = TrailOf(change.By);
        if (change.Kind == ChangeKind.Undo && trail.ToUndo is { } undo && undo.Position == position && ReferenceEquals(undo.Standing, slot.Now))
        {
            slot.Now = undo.Standing.Before!;
            trail.Undo();
        }
        else if (change.Kind == ChangeKind.Redo && trail.ToRedo is { } redo && redo.Position == position && ReferenceEquals(redo.Standing.Before, slot.Now))
        {
            slot.Now = redo.Standing;
            trail.Redo();
        }
        else
        {
            slot.Now = new Standing(change.Judgement, change.Stage, change.By, change.At, slot.Now);
            trail.Do(new Trail.Step(position, slot.Now));
        }

        slot.Version = change.Version;
        _changed.Add(position);
    }

    private Trail TrailOf(string by)
    {
        if (!_trails.TryGetValue(by, out var trail))
            _trails.Add(by, trail = new Trail());
        return trail;
    }
}
