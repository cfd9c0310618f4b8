using System.Buffers;
using System.Security.Cryptography;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Tells whether a labelled case is still what it was, in whatever form it is kept.</summary>
public static class CaseDigest
{
    private const int Characters = 16;

    /// <summary>
    /// <c>case-</c> and 64 bits of the SHA-256 of the case as <see cref="CaseWriter"/> writes it: its texts, its labels, its note. The word in
    /// front keeps a spreadsheet from taking it for a number.
    /// </summary>
    public static string Of(LabelledCase item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new CaseWriter(buffer))
        {
            writer.Write(item);
        }

        return "case-" + Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))[..Characters];
    }
}
