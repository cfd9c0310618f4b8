using System.IO.Compression;

namespace ReviewClassifier.IO.Tests.Histories;

/// <summary>Packs bytes.</summary>
internal static class Gzip
{
    public static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
