using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>One line of an input as it stands there; lives no longer than its <see cref="LineBlock"/>.</summary>
public readonly ref struct RawLine
{
    internal RawLine(ReadOnlySpan<byte> bytes, long number, Fault? fault, long offset = 0)
    {
        Bytes = bytes;
        Number = number;
        Fault = fault;
        Offset = offset;
    }

    /// <summary>The line without its end (LF or CRLF); empty for a line that was too long to hold.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>The line's number in the file, from 1, blank lines counted.</summary>
    public long Number { get; }

    /// <summary>Why the line could not be held; null for all others.</summary>
    public Fault? Fault { get; }

    /// <summary>Where the line begins, in bytes from the stream's start (of what was unpacked, where it is gzip).</summary>
    internal long Offset { get; }
}
