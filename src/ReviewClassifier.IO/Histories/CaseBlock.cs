using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Histories;

/// <summary>
/// Some consecutive rows of a history, read together and parsed later: belongs to whoever got it, and may be handed to another thread.
/// </summary>
public abstract class CaseBlock : IDisposable
{
    private protected CaseBlock()
    {
    }

    /// <summary>How many rows there are; blank ones are left out.</summary>
    public abstract int Count { get; }

    /// <summary>
    /// The case of a row, or its fault and the row as it stood in the input. May be called for any rows in any order, also twice, by
    /// one thread at a time; what it returns outlives the block.
    /// </summary>
    /// <param name="row">From 0 to <see cref="Count"/> - 1, in the order of the input.</param>
    /// <param name="textRequired">
    /// Whether a row without text, neither of a review nor of a chat, is at fault; not so where its chat is still to be joined.
    /// </param>
    public abstract ReadRow<Case> Parse(int row, bool textRequired = true);

    /// <summary>Gives the memory back; the block must not be used any more.</summary>
    public abstract void Dispose();
}
