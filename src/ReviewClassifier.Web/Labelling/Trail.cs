namespace ReviewClassifier.Web.Labelling;

/// <summary>What one person can take back and make again.</summary>
internal sealed class Trail
{
    private readonly Stack<Step> _done = [];
    private readonly Stack<Step> _undone = [];

    /// <summary>A change, by the case's position and what the case was judged by it.</summary>
    public readonly record struct Step(int Position, Standing Standing);

    /// <summary>The change that undoing takes back; null where there is none.</summary>
    public Step? ToUndo => _done.TryPeek(out var step) ? step : null;

    /// <summary>The change that redoing makes again; null where there is none.</summary>
    public Step? ToRedo => _undone.TryPeek(out var step) ? step : null;

    /// <summary>A new change: what was undone before cannot be made again.</summary>
    public void Do(Step step)
    {
        _done.Push(step);
        _undone.Clear();
    }

    public void Undo() => _undone.Push(_done.Pop());

    public void Redo() => _done.Push(_undone.Pop());

    /// <summary>Gives up a step that no longer can be taken back, for another person judged the case since.</summary>
    public void Forget(bool undone) => (undone ? _undone : _done).Pop();
}
