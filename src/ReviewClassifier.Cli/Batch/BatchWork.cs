using ReviewClassifier.Cli.Batch.Parts;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Cli.Batch;

/// <summary>What the threads of a batch do with a row, and share.</summary>
/// <param name="Scorer">Scores the cases.</param>
/// <param name="Chats">The chats that are joined to them; null for none.</param>
/// <param name="Shard">Which rows are scored; null for all.</param>
/// <param name="History">Whether rows of the history are made.</param>
internal sealed record BatchWork(Scorer Scorer, ChatStore? Chats, Shard? Shard, bool History);
