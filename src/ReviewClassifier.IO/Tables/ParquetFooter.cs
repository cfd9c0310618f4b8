using System.Buffers.Binary;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// Walks the footer of a Parquet file (parquet-format, FileMetaData, in Thrift's compact protocol) before the library reads it: the
/// library takes a field for what its number says and a length for what it says, and so a damaged footer would ask for gigabytes.
/// </summary>
internal ref struct ParquetFooter
{
    private const int Mark = 8;
    private const int DeepestNesting = 32;

    // The wire types of fields from number 1: a boolean b, a number of any size n, bytes s, a list l, a structure o, any ?.
    private static readonly Shape Column = new("nllnnnnlnnnolnnoo");
    private static readonly Shape Chunk = new("snonnnnos", (3, Column));
    private static readonly Shape Group = new("lnnlnnn", (1, Chunk));
    private static readonly Shape Element = new("nnnsnnnnno");
    private static readonly Shape File = new("nlnllslos", (2, Element), (4, Group));

    private readonly ReadOnlySpan<byte> bytes;
    private int at;

    private ParquetFooter(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    /// <summary>
    /// <see cref="InvalidDataException"/> where the footer of a file is not whole; the stream stands at its start afterwards.
    /// </summary>
    public static void Demand(Stream file)
    {
        Span<byte> end = stackalloc byte[Mark];
        file.Seek(-Mark, SeekOrigin.End);
        file.ReadExactly(end);
        var length = BinaryPrimitives.ReadInt32LittleEndian(end);
        Require(length > 0 && length <= file.Length - Mark && end[4..].SequenceEqual("PAR1"u8));
        file.Seek(-Mark - length, SeekOrigin.End);
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        file.Position = 0;
        new ParquetFooter(bytes).Structure(File, depth: 0);
    }

    private static void Require(bool right)
    {
        if (!right)
        {
            throw new InvalidDataException("The footer is damaged.");
        }
    }

    private void Structure(Shape? shape, int depth)
    {
        Require(depth < DeepestNesting);
        var number = 0L;
        while (Byte() is var head and not 0)
        {
            number = head >> 4 == 0 ? ZigZag() : number + (head >> 4);
            Value(head & 0xF, shape?.TypeOf(number) ?? '?', shape?.Inner(number), depth, inList: false);
        }
    }

    private void Value(int type, char expected, Shape? shape, int depth, bool inList)
    {
        Require(type is >= 1 and <= 12 && (expected == '?' || expected == "?bbnnnn?slloo"[type]));
        switch (type)
        {
            case 1 or 2:
                at += inList ? 1 : 0;
                break;
            case 3:
                at++;
                break;
            case 4 or 5 or 6:
                Varint();
                break;
            case 7:
                at += sizeof(double);
                break;
            case 8:
                var length = Length();
                at += length;
                break;
            case 9 or 10:
                var head = Byte();
                var count = head >> 4 == 0xF ? Length() : head >> 4;
                for (; count > 0; count--)
                {
                    Value(head & 0xF, shape is null ? '?' : 'o', shape, depth + 1, inList: true);
                }

                break;
            case 11:
                Require(Length() == 0);
                break;
            default:
                Structure(shape, depth + 1);
                break;
        }

        Require(at <= bytes.Length && depth < DeepestNesting);
    }

    // Of what each takes a byte at least, there cannot be more than there are bytes.
    private int Length()
    {
        var length = Varint();
        Require(length <= (ulong)(bytes.Length - at));
        return (int)length;
    }

    private long ZigZag()
    {
        var coded = Varint();
        return (long)(coded >> 1) ^ -(long)(coded & 1);
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            Require(shift < 64);
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    private int Byte()
    {
        Require(at < bytes.Length);
        return bytes[at++];
    }

    private sealed class Shape(string types, params (int Number, Shape Shape)[] inner)
    {
        public char TypeOf(long number) => number >= 1 && number <= types.Length ? types[(int)number - 1] : '?';

        public Shape? Inner(long number) => Array.Find(inner, one => one.Number == number).Shape;
    }
}
