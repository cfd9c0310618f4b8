namespace ReviewClassifier.Web.Labelling;

/// <summary>
/// What one person can take back and make again. A step that no longer fits, because another person judged the case since, is passed over,
/// and dropped once an older one is taken back; so what can be undone depends on the changes recorded and on nothing else.
/// </summary>
internal sealed class Trail
{
    private readonly Stack<Step> _done = [];
    private readonly Stack<Step> _undone = [];

    /// <summary>A change, by the case's position and what the case was judged by it.</summary>
    public readonly record struct Step(int Position, Standing Standing);

    /// <summary>Whether there is anything to undo, fitting or not.</summary>
    public bool HasDone => _done.Count > 0;

    /// <summary>Whether there is anything to redo, fitting or not.</summary>
    public bool HasUndone => _undone.Count > 0;

    /// <summary>The last change that still stands; null where there is none.</summary>
    public Step? ToUndo(IReadOnlyList<Slot> slots) =>
        First(_done, step => ReferenceEquals(slots[step.Position].Now, step.Standing));

    /// <summary>The last undone change whose case is still as it was left then; null where there is none.</summary>
    public Step? ToRedo(IReadOnlyList<Slot> slots) =>
        First(_undone, step => ReferenceEquals(slots[step.Position].Now, step.Standing.Before));

    /// <summary>A new change: what was undone before cannot be made again.</summary>
    public void Do(Step step)
    {
        _done.Push(step);
        _undone.Clear();
    }

    public void Undo(Step step) => Move(step, _done, _undone);

    public void Redo(Step step) => Move(step, _undone, _done);

    private static Step? First(Stack<Step> steps, Func<Step, bool> fits)
    {
        foreach (var step in steps)
        {
            if (fits(step))
                return step;
        }

        return null;
    }

    private static void Move(Step step, Stack<Step> from, Stack<Step> to)
    {
        while (!ReferenceEquals(from.Peek().Standing, step.Standing))
            from.Pop();
        to.Push(from.Pop());
    }
}
