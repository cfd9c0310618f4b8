using System.IO.Compression;

namespace ReviewClassifier.IO.Appeals;

/// <summary>Writes zip files whose bytes depend on their contents alone: entries in a given order, each with the same time.</summary>
internal static class FixedZip
{
    // The first time that a zip file can hold.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A zip file of these entries, in this order.</summary>
    public static byte[] Write(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var part = entry.Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same zip file with its entries in order of their names (the content types first, as Office writes them).</summary>
    public static byte[] Rewrite(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return Write(archive.Entries
            .OrderBy(entry => entry.FullName != "[Content_Types].xml")
            .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
            .Select(entry => (entry.FullName, Bytes(entry)))
            .ToList());
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
