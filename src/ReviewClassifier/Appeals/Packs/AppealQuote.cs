using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>A line beside a quoted one.</summary>
/// <param name="Line">Its place in the chat, from 0.</param>
/// <param name="Said">The line.</param>
public sealed record ContextLine(int Line, ChatLine Said);

/// <summary>A quoted line of the buyer's, as it was written, with the line before and the line after.</summary>
/// <param name="Evidence">The line; <see cref="Evidence.Line"/> is null for the review.</param>
/// <param name="Before">The line before; null for the first of a chat and for the review.</param>
/// <param name="After">The line after; null for the last of a chat and for the review.</param>
/// <param name="Rank">How much it carries among the quotes: 1 the most.</param>
public sealed record AppealQuote(Evidence Evidence, ContextLine? Before, ContextLine? After, int Rank);
