namespace ReviewClassifier.Web.Labelling;

/// <summary>How each case is judged after all changes so far, and what each person can take back. For one thread at a time.</summary>
internal sealed class History
{
    private readonly List<Slot> _slots = [];
    private readonly Dictionary<string, Trail> _trails = new(StringComparer.Ordinal);
    private readonly List<int> _changed = [];

    /// <summary>The cases, each with how it is judged now.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <summary>The position that each change touched, in order.</summary>
    public IReadOnlyList<int> Changed => _changed;

    /// <summary>Adds the cases of a file.</summary>
    public void Add(LabellingFile file)
    {
        foreach (var item in file.Loaded.Items)
        {
            file.Place(item.Case.Id, _slots.Count);
            _slots.Add(new Slot(item, file));
        }
    }

    /// <summary>What a person can take back and make again.</summary>
    public Trail TrailOf(string by)
    {
        if (!_trails.TryGetValue(by, out var trail))
            _trails.Add(by, trail = new Trail());
        return trail;
    }

    /// <summary>Takes in what a journal newly holds.</summary>
    public void CatchUp(LabellingFile file) => file.Journal.CatchUp(change => Take(file, change));

    /// <summary>Records a change, decided on while no other program can record any; null for none.</summary>
    public void Append(LabellingFile file, Func<Change?> decide) => file.Journal.Append(change => Take(file, change), decide);

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
        if (change.Kind == ChangeKind.Undo && trail.ToUndo(_slots) is { } undo && undo.Position == position)
        {
            slot.Now = undo.Standing.Before!;
            trail.Undo(undo);
        }
        else if (change.Kind == ChangeKind.Redo && trail.ToRedo(_slots) is { } redo && redo.Position == position)
        {
            slot.Now = redo.Standing;
            trail.Redo(redo);
        }
        else
        {
            slot.Now = new Standing(change.Judgement, change.Stage, change.By, change.At, slot.Now);
            trail.Do(new Trail.Step(position, slot.Now));
        }

        slot.Version = change.Version;
        _changed.Add(position);
    }
}
