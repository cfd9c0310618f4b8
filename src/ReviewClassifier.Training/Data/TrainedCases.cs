using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.Models;

namespace ReviewClassifier.Training.Data;

/// <summary>
/// Which labelled cases a bundle was trained on, told case by case, so that a file that was renamed, sorted or added to is known again. A
/// case is the first 48 bits of the SHA-256 of its text, in <c>model.json</c> eight characters; labels have no part in it.
/// </summary>
internal sealed class TrainedCases
{
    private const int DigestLength = 6;

    // Half of what a manifest may hold; beyond, cases are known by their files alone.
    private const int Most = 65_536;
    private readonly HashSet<long>? _cases;
    private readonly HashSet<string> _files;

    /// <summary>Reads what a bundle says.</summary>
    public TrainedCases(ModelManifest model)
    {
        _files = model.TrainedOn.Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal);
        if (model.TrainedCases is not { } written)
            return;
        var bytes = new byte[written.Length];
        if (!Convert.TryFromBase64String(written, bytes, out var length) || length % DigestLength != 0)
            throw new ModelException($"Model {model.Version} says in trained_cases what cannot be read: copy the bundle again or train it.");
        _cases = [.. bytes.AsSpan(0, length).ToArray().Chunk(DigestLength).Select(Number)];
    }

    /// <summary>Whether single cases are known; else they are known by their files alone.</summary>
    public bool KnowsCases => _cases is not null;

    /// <summary>What a bundle says of the cases that it is trained on; null where they are too many.</summary>
    public static string? Write(IReadOnlyList<LabelledCase> cases)
    {
        if (cases.Count > Most)
            return null;
        var digests = cases.Select(c => Number(DigestOf(c.Case))).Distinct().Order().ToArray();
        var bytes = new byte[digests.Length * DigestLength];
        Span<byte> number = stackalloc byte[8];
        for (var i = 0; i < digests.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(number, digests[i]);
            number[^DigestLength..].CopyTo(bytes.AsSpan(i * DigestLength));
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>The labelled cases of a set that the bundle was trained on.</summary>
    public IReadOnlyList<LabelledCase> Among(TrainingSet set)
    {
        var groups = set.Files.Where(f => _files.Contains(f.Sha256)).Select(f => f.Name).ToArray();
        return [.. set.Labelled.Where(c =>
            (_cases is not null && _cases.Contains(Number(DigestOf(c.Case))))
            || groups.Any(name => name.StartsWith(c.Group + ".", StringComparison.Ordinal)))];
    }

    /// <summary>The files of a set that the bundle was trained on.</summary>
    public IEnumerable<DataFile> FilesAmong(TrainingSet set) => set.Files.Where(f => _files.Contains(f.Sha256));

    private static byte[] DigestOf(Case item) => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', item.Chat.Select(line => $"{line.From}\t{line.Text.Trim()}").Prepend(item.Review.Trim()))));

    private static long Number(byte[] digest)
    {
        long number = 0;
        for (var i = 0; i < DigestLength; i++)
            number = (number << 8) | digest[i];
        return number;
    }
}
