using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ReviewClassifier.Histories.Spooling;

/// <summary>The texts of rows in a file, fetched by the row's ordinal. A row may have no texts.</summary>
internal sealed class RowFile(SpoolFolder folder)
{
    private readonly FileStream _texts = folder.Create();
    private readonly FileStream _ends = folder.Create();
    private bool _flushed;

    /// <summary>Adds the next row's texts, always the same number of them.</summary>
    public void Add(params ReadOnlySpan<string> texts)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var text in texts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, text.Length);
            _texts.Write(number[..sizeof(int)]);
            _texts.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        BinaryPrimitives.WriteInt64LittleEndian(number, _texts.Position);
        _ends.Write(number);
    }

    /// <summary>The texts of a row; rows are added before the first is read.</summary>
    public string[] Read(long ordinal)
    {
        if (!_flushed)
        {
            _texts.Flush();
            _ends.Flush();
            _flushed = true;
        }

        var start = ordinal == 0 ? 0 : End(ordinal - 1);
        var bytes = new byte[End(ordinal) - start];
        Fill(_texts, bytes, start);
        var texts = new List<string>();
        for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest) * sizeof(char);
            texts.Add(new string(MemoryMarshal.Cast<byte, char>(rest.Slice(sizeof(int), length))));
            rest = rest[(sizeof(int) + length)..];
        }

        return [.. texts];
    }

    private long End(long ordinal)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        Fill(_ends, number, ordinal * sizeof(long));
        return BinaryPrimitives.ReadInt64LittleEndian(number);
    }

    private static void Fill(FileStream file, Span<byte> into, long offset)
    {
        while (!into.IsEmpty)
        {
            var got = RandomAccess.Read(file.SafeFileHandle, into, offset);
            if (got == 0)
                throw new EndOfStreamException("A temporary file of the history was cut short.");
            into = into[got..];
            offset += got;
        }
    }
}
