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
        bytes.AsSpan(64, 8).CopyTo(bytes.AsSpan(72));
        bundle.Forge(BundleFiles.Features, bytes);
        Assert.Equal("'PATH' holds a feature that is zero or stands twice; train the model again.", bundle.Refused(BundleFiles.Features));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(16)]
    public void Weights_for_other_models_are_refused(int place)
    {
        using var bundle = new BundleCopy();
        var bytes = bundle.Read(BundleFiles.Features);
        bytes[place]++;
        bundle.Forge(BundleFiles.Features, bytes);
        Assert.Equal("'PATH' has weights for other models than this program's; train the model again.", bundle.Refused(BundleFiles.Features));
    }

    [Theory]
    [InlineData(BundleFiles.Evidence)]
    [InlineData(BundleFiles.Review)]
    public void A_graph_that_does_something_else_with_the_weights_is_refused(string name)
    {
        using var bundle = new BundleCopy();
        var bytes = bundle.Read(name);
        "Add"u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("Mul"u8)));
        bundle.Forge(name, bytes);
        Assert.Equal("'PATH' is not the model that its name says: copy the bundle again or train it.", bundle.Refused(name));
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
