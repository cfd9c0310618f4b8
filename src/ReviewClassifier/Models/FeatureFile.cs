using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Models;

/// <summary>
/// The form of <c>features.bin</c>, all numbers little-endian: a header of 64 bytes (<c>RCFEAT02</c>, then as 32-bit integers the number of
/// features, the columns of the evidence model and those of the review model; the rest zeros), each feature's key (64 bits) in the order of
/// the ids, then the weights of the evidence model and those of the review model (32-bit floating point, a row a feature and a last row of
/// zeros). Each part begins at a multiple of 4096, so that the graphs' external data can be mapped.
/// </summary>
public static class FeatureFile
{
    private const int HeaderLength = 64;
    private const int Alignment = 4096;

    private static ReadOnlySpan<byte> Magic => "RCFEAT02"u8;

    /// <summary>Where the evidence model's weights begin.</summary>
    public static long EvidenceAt(int features) => Aligned(HeaderLength + (features * 8L));

    /// <summary>Where the review model's weights begin.</summary>
    public static long ReviewAt(int features) => Aligned(EvidenceAt(features) + Size(features, EvidenceColumns.Width));

    /// <summary>How many bytes the weights of a model take.</summary>
    public static long Size(int features, int columns) => (features + 1L) * columns * sizeof(float);

    /// <summary>The bytes of a vocabulary with its weights.</summary>
    /// <param name="vocabulary">The features.</param>
    /// <param name="evidence">The evidence model's weights, a row of <see cref="EvidenceColumns.Width"/> a feature.</param>
    /// <param name="review">The review model's weights, a row of <see cref="ModelBundle.ReviewWidth"/> a feature.</param>
    public static byte[] Write(Vocabulary vocabulary, ReadOnlySpan<float> evidence, ReadOnlySpan<float> review)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var count = vocabulary.Count;
        var bytes = new byte[ReviewAt(count) + Size(count, ModelBundle.ReviewWidth)];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), EvidenceColumns.Width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), ModelBundle.ReviewWidth);
        for (var i = 0; i < count; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(HeaderLength + (i * 8)), vocabulary.Keys[i]);
        Put(evidence[..(count * EvidenceColumns.Width)], bytes.AsSpan((int)EvidenceAt(count)));
        Put(review[..(count * ModelBundle.ReviewWidth)], bytes.AsSpan((int)ReviewAt(count)));
        return bytes;
    }

    /// <summary>The vocabulary and the weights of a file, which must stay mapped as long as those are used.</summary>
    /// <exception cref="ModelException">It is not of this form.</exception>
    internal static (Vocabulary Vocabulary, WeightTable Evidence, WeightTable Review) Read(MappedFile file, string path)
    {
        var bytes = file.Bytes;
        if (bytes.Length < HeaderLength || !bytes[..8].SequenceEqual(Magic))
            throw new ModelException($"'{path}' is not a list of features: it does not begin with RCFEAT02; train the model again.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (count is < 1 or > Vocabulary.Most || bytes.Length != ReviewAt(count) + Size(count, ModelBundle.ReviewWidth))
            throw new ModelException($"'{path}' says {count} features and has {bytes.Length} bytes, which do not agree; train the model again.");
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) != EvidenceColumns.Width
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]) != ModelBundle.ReviewWidth)
            throw new ModelException($"'{path}' has weights for other models than this program's; train the model again.");
        try
        {
            var vocabulary = new Vocabulary(MemoryMarshal.Cast<byte, ulong>(bytes.Slice(HeaderLength, count * 8)));
            return (
                vocabulary,
                new WeightTable(file, EvidenceAt(count), count, EvidenceColumns.Width),
                new WeightTable(file, ReviewAt(count), count, ModelBundle.ReviewWidth));
        }
        catch (ArgumentException failure)
        {
            throw new ModelException($"'{path}' holds a feature that is zero or stands twice; train the model again.", failure);
        }
    }

    private static void Put(ReadOnlySpan<float> weights, Span<byte> into)
    {
        for (var i = 0; i < weights.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(into[(i * sizeof(float))..], weights[i]);
    }

    private static long Aligned(long length) => (length + Alignment - 1) / Alignment * Alignment;
}
