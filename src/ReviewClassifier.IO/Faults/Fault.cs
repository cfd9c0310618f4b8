namespace ReviewClassifier.IO.Faults;

/// <summary>What is wrong with one row of an input, said so that a person can go there and mend it.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Column">Where in that line, from 1, in characters (Unicode code points, as an editor counts them).</param>
/// <param name="Key">The path of the key, such as <c>chat[3].from</c>; empty when the fault is the row's as a whole.</param>
/// <param name="Found">What stands there. Input text is quoted for at most 40 characters, control characters made visible.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Fault(string File, long Line, long Column, string Key, string Found, string Expected, string Remedy)
{
    /// <summary>One sentence: <c>cases.jsonl:7:153: chat[3].from: found "customer"; expected …; what to do.</c></summary>
    public override string ToString() =>
        $"{File}:{Line}:{Column}: {(Key.Length == 0 ? "" : Key + ": ")}found {Found}; expected {Expected}; {Remedy}.";
}
