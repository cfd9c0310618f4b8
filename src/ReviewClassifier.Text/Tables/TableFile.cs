using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace ReviewClassifier.Text.Tables;

/// <summary>
/// A table file, checked against its header. It is mapped into memory, because mapping takes a tenth of the time that reading takes, and its
/// pages are shared between processes; as with an assembly, whoever replaces the file of a running program must write a new file and
/// rename it. Readers may keep pointers into it for as long as they keep this object.
/// </summary>
internal sealed unsafe class TableFile
{
    private const long LongestFile = 64 << 20;
    private readonly TableFileKind _kind;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly int _length;

    private TableFile(TableFileKind kind, string path, MemoryMappedViewAccessor view, int length)
    {
        _kind = kind;
        _view = view;
        _length = length;
        Path = path;
        // Never released: the view lives as long as this object, which everything that points into it keeps.
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += view.PointerOffset;
    }

    public string Path { get; }

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="DictionaryException">The file is missing, unreadable, cut short, damaged, foreign or of another version.</exception>
    public static TableFile Open(TableFileKind kind, string path)
    {
        try
        {
            using var mapping = Map(kind, path, out var length);
            var file = new TableFile(kind, path, mapping.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length);
            file.CheckHeader();
            return file;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DictionaryException($"The {kind.Name} is not at '{path}': build the project again or copy data/dictionary/ beside the program.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DictionaryException($"The {kind.Name} '{path}' cannot be read ({failure.Message}): check its permissions.", failure);
        }
    }

    private ReadOnlySpan<byte> Bytes => new(_start, _length);

    /// <summary>The section as values of <typeparamref name="T"/>.</summary>
    public ReadOnlySpan<T> Section<T>(int index)
        where T : unmanaged
    {
        var entry = Bytes[(TableFileKind.FixedHeaderLength + (index * 8))..];
        var bytes = Bytes.Slice(BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
        return MemoryMarshal.Cast<byte, T>(bytes);
    }

    /// <summary>The failure for contents that pass the digest and yet make no sense.</summary>
    public DictionaryException Inconsistent(string what) =>
        new($"The {_kind.Name} '{Path}' is inconsistent ({what}): rebuild it or copy it again.");

    private static MemoryMappedFile Map(TableFileKind kind, string path, out int length)
    {
        using var handle = File.OpenHandle(path);
        var found = RandomAccess.GetLength(handle);
        if (found < kind.HeaderLength)
            throw new DictionaryException($"The {kind.Name} '{path}' is cut short at {found} bytes, less than its header: copy or rebuild it.");
        if (found > LongestFile)
            throw new DictionaryException($"The {kind.Name} '{path}' has {found} bytes, more than the {LongestFile} allowed: it is another file, copy the right one.");
        length = (int)found;
        return MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
    }

    private void CheckHeader()
    {
        var header = Bytes[.._kind.HeaderLength];
        if (!header[..TableFileKind.MagicLength].SequenceEqual(Encoding.ASCII.GetBytes(_kind.Magic)))
            throw new DictionaryException($"'{Path}' is not a {_kind.Name}: it does not begin with '{_kind.Magic}'; give the path of the right file.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != _kind.Version)
            throw new DictionaryException($"The {_kind.Name} '{Path}' has version {version}, and this program reads version {_kind.Version}: rebuild the file.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
        if (length != _length)
            throw new DictionaryException($"The {_kind.Name} '{Path}' has {_length} bytes where its header says {length}: copy or rebuild it.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(header[24..]) != XxHash64.Compute(Bytes[TableFileKind.FixedHeaderLength..]))
            throw new DictionaryException($"The {_kind.Name} '{Path}' is damaged, its digest does not match its contents: copy or rebuild it.");
        if (BinaryPrimitives.ReadInt32LittleEndian(header[12..]) != _kind.Sections)
            throw Inconsistent("another number of sections");
        for (var i = 0; i < _kind.Sections; i++)
        {
            var entry = header[(TableFileKind.FixedHeaderLength + (i * 8))..];
            long start = BinaryPrimitives.ReadInt32LittleEndian(entry);
            long size = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
            if (start < _kind.HeaderLength || start % 8 != 0 || size < 0 || start + size > _length)
                throw Inconsistent($"section {i} lies outside the file");
        }
    }
}
