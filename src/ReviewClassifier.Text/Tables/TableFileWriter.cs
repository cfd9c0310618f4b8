using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ReviewClassifier.Text.Tables;

/// <summary>
/// Lays out a table file. All figures are little-endian: 8 bytes of magic, version and number of sections (4 bytes each), length of the
/// whole file and XXH64 of everything from byte 32 on (8 bytes each), then offset and length in bytes of each section (4 bytes each), then
/// the sections, each on a multiple of 8.
/// </summary>
internal sealed class TableFileWriter(TableFileKind kind)
{
    private const int Alignment = 8;
    private readonly List<byte[]> _sections = [];

    public TableFileWriter Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        _sections.Add(MemoryMarshal.AsBytes(values).ToArray());
        return this;
    }

    public byte[] ToArray()
    {
        if (_sections.Count != kind.Sections)
            throw new InvalidOperationException($"A {kind.Name} has {kind.Sections} sections, not {_sections.Count}.");
        var file = new byte[Align(kind.HeaderLength) + _sections.Sum(section => Align(section.Length))];
        var offset = Align(kind.HeaderLength);
        for (var i = 0; i < _sections.Count; i++)
        {
            var entry = file.AsSpan(TableFileKind.FixedHeaderLength + (i * 8));
            BinaryPrimitives.WriteInt32LittleEndian(entry, offset);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], _sections[i].Length);
            _sections[i].CopyTo(file, offset);
            offset += Align(_sections[i].Length);
        }

        Encoding.ASCII.GetBytes(kind.Magic).CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), kind.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), kind.Sections);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), file.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(24), XxHash64.Compute(file.AsSpan(TableFileKind.FixedHeaderLength)));
        return file;
    }

    private static int Align(int length) => (length + Alignment - 1) / Alignment * Alignment;
}
