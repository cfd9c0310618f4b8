using System.Buffers.Binary;
using ReviewClassifier.Models;

namespace ReviewClassifier.Tests.Models;

/// <summary>Files whose digests are right and which are not what their names say.</summary>
public class ForgedBundleTests
{
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(1 << 22)]
    [InlineData(1 << 29)]
    public void A_feature_count_that_does_not_fit_is_refused_before_anything_is_allocated(int count)
    {
        using var bundle = new BundleCopy();
        var bytes = bundle.Read(BundleFiles.Features);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), count);
        bundle.Forge(BundleFiles.Features, bytes);
        Assert.Equal(
            $"'PATH' says {count} features and has {bytes.Length} bytes, which do not agree; train the model again.", bundle.Refused(BundleFiles.Features));
    }

    [Fact]
    public void A_feature_that_stands_twice_is_refused()
    {
        using var bundle = new BundleCopy();
        var bytes = bundle.Read(BundleFiles.Features);
        bytes.AsSpan(16, 8).CopyTo(bytes.AsSpan(bytes.Length - 8));
        bundle.Forge(BundleFiles.Features, bytes);
        Assert.Equal("'PATH' holds a feature that is zero or stands twice; train the model again.", bundle.Refused(BundleFiles.Features));
    }

    [Fact]
    public void Fewer_features_than_the_models_know_are_refused()
    {
        using var bundle = new BundleCopy();
        var bytes = bundle.Read(BundleFiles.Features)[..^8];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), (bytes.Length - 16) / 8);
        bundle.Forge(BundleFiles.Features, bytes);
        bundle.Refused(BundleFiles.Evidence);
    }

    [Fact]
    public void More_features_than_the_models_know_are_refused()
    {
        using var bundle = new BundleCopy();
        byte[] bytes = [.. bundle.Read(BundleFiles.Features), 1, 2, 3, 4, 5, 6, 7, 8];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), (bytes.Length - 16) / 8);
        bundle.Forge(BundleFiles.Features, bytes);
        bundle.Refused(BundleFiles.Evidence);
    }

    [Theory]
    [InlineData(BundleFiles.Evidence, BundleFiles.Review)]
    [InlineData(BundleFiles.Evidence, BundleFiles.Case)]
    [InlineData(BundleFiles.Review, BundleFiles.Evidence)]
    [InlineData(BundleFiles.Review, BundleFiles.Case)]
    [InlineData(BundleFiles.Case, BundleFiles.Evidence)]
    [InlineData(BundleFiles.Case, BundleFiles.Review)]
    [InlineData(BundleFiles.Features, BundleFiles.Case)]
    [InlineData(BundleFiles.Evidence, BundleFiles.Features)]
    [InlineData(BundleFiles.Case, BundleFiles.Card)]
    public void A_file_in_the_place_of_another_is_refused(string name, string other)
    {
        using var bundle = new BundleCopy();
        bundle.Forge(name, bundle.Read(other));
        bundle.Refused(name);
    }

    [Theory]
    [InlineData(BundleFiles.Evidence)]
    [InlineData(BundleFiles.Review)]
    [InlineData(BundleFiles.Case)]
    [InlineData(BundleFiles.Features)]
    public void An_empty_file_under_a_right_digest_is_refused(string name)
    {
        using var bundle = new BundleCopy();
        bundle.Forge(name, []);
        bundle.Refused(name);
    }
}
