using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Data;

/// <summary>
/// Deals cases into the folds of cross-validation: labelled cases by group, so that no author stands on both sides, background one by one.
/// </summary>
internal sealed class Folds
{
    private readonly Dictionary<string, int> _ofGroup;

    private Folds(int count, Dictionary<string, int> ofGroup)
    {
        Count = count;
        _ofGroup = ofGroup;
    }

    /// <summary>No folds: everything is in fold 0.</summary>
    public static Folds One { get; } = new(1, []);

    /// <summary>How many folds there are.</summary>
    public int Count { get; }

    /// <summary>Deals the groups: the largest first, each to the fold with the fewest cases, equal groups in seeded order.</summary>
    /// <exception cref="TrainingException">There are fewer than two groups.</exception>
    public static Folds Deal(IReadOnlyList<LabelledCase> labelled, int wanted, int seed)
    {
        var sizes = labelled.CountBy(c => c.Group).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        if (sizes.Length < 2)
        {
            throw new TrainingException(
                $"Found {sizes.Length} file(s) of labelled cases; at least 2 are needed, one author a file, since a model is tested on authors it never saw. Split the file by who wrote or labelled it.");
        }

        var count = Math.Min(wanted, sizes.Length);
        new Random(seed).Shuffle(sizes);
        var load = new int[count];
        var ofGroup = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (group, size) in sizes.OrderByDescending(g => g.Value))
        {
            var fold = Array.IndexOf(load, load.Min());
            load[fold] += size;
            ofGroup[group] = fold;
        }

        return new Folds(count, ofGroup);
    }

    /// <summary>The fold of a labelled case.</summary>
    public int Of(LabelledCase labelled) => _ofGroup.GetValueOrDefault(labelled.Group);

    /// <summary>
    /// The fold and half of a background case: by its text alone, so that equal texts stay together and no seed moves a case from one half
    /// to the other.
    /// </summary>
    public (int Fold, int Half) OfBackground(Case item)
    {
        var text = string.Join('\n', [item.Review, .. item.Chat.Select(line => line.Text)]);
        var digest = BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.Unicode.GetBytes(text)));
        return ((int)(digest / 2 % (uint)Count), (int)(digest % 2));
    }
}
