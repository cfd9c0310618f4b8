namespace ReviewClassifier.Text.Segmentation.Building;

/// <summary>A word of the dictionary with its frequency, a count in Jieba's corpus.</summary>
/// <param name="Text">The word, characters of Jieba's blocks only.</param>
/// <param name="Frequency">How often the corpus had it; at least 1.</param>
internal readonly record struct WordEntry(string Text, long Frequency);
