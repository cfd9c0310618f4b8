using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ReviewClassifier.Histories.Spooling;

/// <summary>Reads records one after another. Like an enumerator it stands before the first one at the start.</summary>
internal sealed class RecordReader<T>
    where T : unmanaged
{
    private const int BufferBytes = 1 << 15;

    private readonly SafeFileHandle? _file;
    private readonly T[] _buffer;
    private readonly long _count;
    private int _filled;
    private int _at;

    /// <summary>Over records in memory.</summary>
    public RecordReader(T[] held, int count, int start)
    {
        _buffer = held;
        (_filled, _count) = (count, count);
        _at = start;
        Next = start;
    }

    /// <summary>Over a file of records.</summary>
    public RecordReader(SafeFileHandle file, long count, long start)
    {
        (_file, _count, Next) = (file, count, start);
        _buffer = new T[Math.Max(1, BufferBytes / Unsafe.SizeOf<T>())];
    }

    /// <summary>The record that was read last.</summary>
    public T Current { get; private set; }

    /// <summary>The place of the next record, from 0.</summary>
    public long Next { get; private set; }

    public bool MoveNext()
    {
        if (!TryPeek(out var next))
            return false;
        Current = next;
        _at++;
        Next++;
        return true;
    }

    /// <summary>The record that <see cref="MoveNext"/> would read.</summary>
    public bool TryPeek(out T next)
    {
        if (Next >= _count || (_at == _filled && !Fill()))
        {
            next = default;
            return false;
        }

        next = _buffer[_at];
        return true;
    }

    private bool Fill()
    {
        var wanted = (int)Math.Min(_buffer.Length, _count - Next);
        var bytes = MemoryMarshal.AsBytes(_buffer.AsSpan(0, wanted));
        var offset = Next * Unsafe.SizeOf<T>();
        for (var read = 0; read < bytes.Length;)
        {
            var got = RandomAccess.Read(_file!, bytes[read..], offset + read);
            if (got == 0)
                throw new EndOfStreamException("A temporary file of the history was cut short.");
            read += got;
        }

        (_filled, _at) = (wanted, 0);
        return wanted > 0;
    }
}
