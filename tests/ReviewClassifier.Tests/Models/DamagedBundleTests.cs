using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests.Models;

public class DamagedBundleTests
{
    public static TheoryData<string> AllFiles => [BundleFiles.Manifest, .. BundleFiles.Digested];

    public static TheoryData<string> DigestedFiles => [.. BundleFiles.Digested];

    [Fact]
    public void An_untouched_copy_opens_and_scores_as_the_original()
    {
        using var bundle = new BundleCopy();
        using var scorer = Scorer.Open(bundle.Folder);
        var item = Shared.Sample("extortion.json");
        Assert.Equal(Shared.Bytes(Shared.Scorer.Score(item)), Shared.Bytes(scorer.Score(item)));
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void A_missing_file_is_named(string name)
    {
        using var bundle = new BundleCopy();
        File.Delete(bundle[name]);
        Assert.Equal("There is no 'PATH': give the folder of a model bundle with --model, or train one.", bundle.Refused(name));
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        using var bundle = new BundleCopy();
        var folder = bundle["nowhere"];
        var failure = Assert.Throws<ModelException>(() => Scorer.Open(folder));
        Assert.Equal(
            $"There is no '{Path.Combine(folder, BundleFiles.Manifest)}': give the folder of a model bundle with --model, or train one.", failure.Message);
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void A_folder_in_the_place_of_a_file_is_refused(string name)
    {
        using var bundle = new BundleCopy();
        File.Delete(bundle[name]);
        Directory.CreateDirectory(bundle[name]);
        Assert.StartsWith("'PATH' cannot be read (", bundle.Refused(name), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void A_file_cut_short_anywhere_is_refused(string name)
    {
        using var bundle = new BundleCopy();
        var whole = bundle.Read(name);
        foreach (var length in new[] { 0, 1, 15, whole.Length / 3, whole.Length / 2, whole.Length - 2 })
        {
            bundle.Write(name, whole[..length]);
            var message = bundle.Refused(name);
            if (name != BundleFiles.Manifest)
                Assert.Equal($"'PATH' has {length} bytes where the bundle says {whole.Length}: copy the bundle again.", message);
        }
    }

    [Theory]
    [MemberData(nameof(DigestedFiles))]
    public void A_file_with_more_at_its_end_is_refused(string name)
    {
        using var bundle = new BundleCopy();
        bundle.Write(name, [.. bundle.Read(name), 0]);
        Assert.Contains("bytes where the bundle says", bundle.Refused(name), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DigestedFiles))]
    public void A_flipped_bit_anywhere_is_noticed(string name)
    {
        using var bundle = new BundleCopy();
        var whole = bundle.Read(name);
        foreach (var position in new[] { 0, 9, whole.Length / 3, whole.Length / 2, whole.Length - 1 })
        {
            var bytes = (byte[])whole.Clone();
            bytes[position] ^= 1;
            bundle.Write(name, bytes);
            Assert.Equal("'PATH' is damaged, its digest is not the one in model.json: copy the bundle again.", bundle.Refused(name));
        }
    }
}
