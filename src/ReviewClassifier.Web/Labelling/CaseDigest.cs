using System.Buffers;
using System.Security.Cryptography;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Web.Labelling;

/// <summary>A short digest of what a person sees of a case: the start of the SHA-256 of its row without labels.</summary>
internal static class CaseDigest
{
    public static string Of(Case item)
    {
        var row = new ArrayBufferWriter<byte>();
        using (var writer = new CaseWriter(row))
            writer.Write(item);
        return Convert.ToHexStringLower(SHA256.HashData(row.WrittenSpan).AsSpan(0, 8));
    }
}
