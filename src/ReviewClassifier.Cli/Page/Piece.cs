namespace ReviewClassifier.Cli.Page;

/// <summary>How a piece of a line is meant.</summary>
internal enum Tone
{
    Plain,
    Heading,
    Telling,
    Quiet,
    Bad,
    Good,
}

/// <summary>
/// Some text of one tone. The text is made harmless when it is written, not before. A class, because lists of a structure of ours would have
/// to be compiled at every start.
/// </summary>
internal sealed record Piece(string Text, Tone Tone)
{
    public static implicit operator Piece(string text) => new(text, Tone.Plain);
}
