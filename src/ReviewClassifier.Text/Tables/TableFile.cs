using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ReviewClassifier.Text.Tables;

/// <summary>
/// A table file in memory, checked against its header. The bytes lie in one pinned array, so that readers may keep pointers into them for
/// as long as they keep this object.
/// </summary>
internal sealed class TableFile
{
    private const long LongestFile = 64 << 20;
    private readonly TableFileKind _kind;
    private readonly byte[] _bytes;

    private TableFile(TableFileKind kind, string path, byte[] bytes)
    {
        _kind = kind;
        Path = path;
        _bytes = bytes;
    }

    public string Path { get; }

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="DictionaryException">The file is missing, unreadable, cut short, damaged, foreign or of another version.</exception>
    public static TableFile Open(TableFileKind kind, string path)
    {
        byte[] bytes;
        try
        {
            bytes = Read(kind, path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DictionaryException($"The {kind.Name} is not at '{path}': build the project again or copy data/dictionary/ beside the program.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DictionaryException($"The {kind.Name} '{path}' cannot be read ({failure.Message}): check its permissions.", failure);
        }

        var file = new TableFile(kind, path, bytes);
        file.CheckHeader();
        return file;
    }

    /// <summary>The section as values of <typeparamref name="T"/>.</summary>
    public ReadOnlySpan<T> Section<T>(int index)
        where T : unmanaged
    {
        var entry = _bytes.AsSpan(TableFileKind.FixedHeaderLength + (index * 8));
        var bytes = _bytes.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
        return MemoryMarshal.Cast<byte, T>(bytes);
    }

    /// <summary>The failure for contents that pass the digest and yet make no sense.</summary>
    public DictionaryException Inconsistent(string what) =>
        new($"The {_kind.Name} '{Path}' is inconsistent ({what}): rebuild it or copy it again.");

    private static byte[] Read(TableFileKind kind, string path)
    {
        using var handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        if (length < kind.HeaderLength)
            throw new DictionaryException($"The {kind.Name} '{path}' is cut short at {length} bytes, less than its header: copy or rebuild it.");
        if (length > LongestFile)
            throw new DictionaryException($"The {kind.Name} '{path}' has {length} bytes, more than the {LongestFile} allowed: it is another file, copy the right one.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)length, pinned: true);
        var filled = 0;
        while (filled < bytes.Length)
        {
            var read = RandomAccess.Read(handle, bytes.AsSpan(filled), filled);
            if (read == 0)
                throw new DictionaryException($"The {kind.Name} '{path}' became shorter while it was read: copy or rebuild it.");
            filled += read;
        }

        return bytes;
    }

    private void CheckHeader()
    {
        var header = _bytes.AsSpan(0, _kind.HeaderLength);
        if (!header[..TableFileKind.MagicLength].SequenceEqual(Encoding.ASCII.GetBytes(_kind.Magic)))
            throw new DictionaryException($"'{Path}' is not a {_kind.Name}: it does not begin with '{_kind.Magic}'; give the path of the right file.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != _kind.Version)
            throw new DictionaryException($"The {_kind.Name} '{Path}' has version {version}, and this program reads version {_kind.Version}: rebuild the file.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
        if (length != _bytes.Length)
            throw new DictionaryException($"The {_kind.Name} '{Path}' has {_bytes.Length} bytes where its header says {length}: copy or rebuild it.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(header[24..]) != XxHash64.Compute(_bytes.AsSpan(TableFileKind.FixedHeaderLength)))
            throw new DictionaryException($"The {_kind.Name} '{Path}' is damaged, its digest does not match its contents: copy or rebuild it.");
        if (BinaryPrimitives.ReadInt32LittleEndian(header[12..]) != _kind.Sections)
            throw Inconsistent("another number of sections");
        for (var i = 0; i < _kind.Sections; i++)
        {
            var entry = header[(TableFileKind.FixedHeaderLength + (i * 8))..];
            long start = BinaryPrimitives.ReadInt32LittleEndian(entry);
            long size = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
            if (start < _kind.HeaderLength || start % 8 != 0 || size < 0 || start + size > _bytes.Length)
                throw Inconsistent($"section {i} lies outside the file");
        }
    }
}
