namespace ReviewClassifier.IO.Labelled;

/// <summary>What of the labelling guide a case breaks; the form of file it stands in adds the place.</summary>
/// <param name="Key">The field at fault.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record Breach(string Key, string Found, string Expected, string Remedy);
