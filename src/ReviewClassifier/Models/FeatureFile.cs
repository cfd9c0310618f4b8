using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Models;

/// <summary>
/// The form of <c>features.bin</c>: the eight bytes <c>RCFEAT01</c>, the number of features (32 bits, little-endian), four zero bytes,
/// then each key (64 bits, little-endian) in the order of the ids.
/// </summary>
public static class FeatureFile
{
    private const int HeaderLength = 16;

    private static ReadOnlySpan<byte> Magic => "RCFEAT01"u8;

    /// <summary>The bytes of a vocabulary.</summary>
    public static byte[] Write(Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var bytes = new byte[HeaderLength + (vocabulary.Count * 8)];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), vocabulary.Count);
        for (var i = 0; i < vocabulary.Count; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(HeaderLength + (i * 8)), vocabulary.Keys[i]);
        return bytes;
    }

    /// <summary>The vocabulary of these bytes.</summary>
    /// <exception cref="ModelException">They are not of this form.</exception>
    public static Vocabulary Read(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.Length < HeaderLength || !bytes[..8].SequenceEqual(Magic))
            throw new ModelException($"'{path}' is not a list of features: it does not begin with RCFEAT01; train the model again.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (count is < 0 or > Vocabulary.Most || bytes.Length != HeaderLength + (count * 8L))
            throw new ModelException($"'{path}' says {count} features and has {bytes.Length} bytes, which do not agree; train the model again.");
        try
        {
            if (BitConverter.IsLittleEndian)
                return new Vocabulary(MemoryMarshal.Cast<byte, ulong>(bytes[HeaderLength..]));
            var keys = new ulong[count];
            for (var i = 0; i < count; i++)
                keys[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(HeaderLength + (i * 8))..]);
            return new Vocabulary(keys);
        }
        catch (ArgumentException failure)
        {
            throw new ModelException($"'{path}' holds a feature that is zero or stands twice; train the model again.", failure);
        }
    }
}
