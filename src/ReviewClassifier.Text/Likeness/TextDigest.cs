using System.Runtime.InteropServices;
using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Likeness;

/// <summary>A text as a number by which equal texts are found: XXH64 of its UTF-16 units. It hides nothing from whoever guesses the text.</summary>
public static class TextDigest
{
    /// <summary>The digest, the same on every machine.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => XxHash64.Compute(MemoryMarshal.AsBytes(text));
}
