namespace ReviewClassifier.Text.Features;

/// <summary>One n-gram of a normalised text.</summary>
/// <param name="Key">Its 64-bit key: equal for equal n-grams of one kind. Two different n-grams share a key by chance about once in 10^9 vocabularies of 10^5.</param>
/// <param name="Start">Where it begins in the normalised text, in UTF-16 units.</param>
/// <param name="End">One past where it ends.</param>
public readonly record struct NGram(ulong Key, int Start, int End);
