using ReviewClassifier.Cases;

namespace ReviewClassifier.Web.Labelling;

/// <summary>A case as the page shows it.</summary>
/// <param name="Position">Its place among all cases, from 0.</param>
/// <param name="Case">The case.</param>
/// <param name="File">The file it came from, as the user named it.</param>
/// <param name="Judgement">How it is judged now.</param>
/// <param name="Stage">How far the labelling has come.</param>
/// <param name="Version">How many changes it has had; a change names the version it was made on.</param>
/// <param name="By">Who judged it last; null where nobody did or nobody knows.</param>
/// <param name="At">When.</param>
public sealed record CaseState(
    int Position, Case Case, string File, Judgement Judgement, Stage Stage, int Version, string? By, DateTime? At);

/// <summary>What became of a change.</summary>
/// <param name="Outcome">Whether it was recorded, and if not, why.</param>
/// <param name="State">The case as it is now; null where no step fits.</param>
/// <param name="Reason">One sentence where the change was refused as unsound.</param>
public sealed record ChangeResult(ChangeOutcome Outcome, CaseState? State, string? Reason = null);

/// <summary>Whether a change was recorded.</summary>
public enum ChangeOutcome
{
    /// <summary>It is on the disk.</summary>
    Recorded,

    /// <summary>Another person or window changed the case since; nothing was recorded.</summary>
    Stale,

    /// <summary>There is nothing to undo or redo.</summary>
    Nothing,

    /// <summary>It breaks the guide's rules; nothing was recorded.</summary>
    Unsound,
}
