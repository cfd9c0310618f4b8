using System.IO.MemoryMappedFiles;

namespace ReviewClassifier.Models;

/// <summary>
/// A file in memory without a copy of it: reading 7 MB into fresh memory takes 25 ms of a cold start, mapping them 2. For any number of
/// threads until it is disposed.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    /// <summary>Maps a file of at least one byte.</summary>
    public MappedFile(FileStream file)
    {
        Length = file.Length;
        _file = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>All its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => new(_start, checked((int)Length));

    /// <summary>The place of a byte in memory.</summary>
    public nint At(long offset) => (nint)(_start + offset);

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
