using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Text.Tests.Segmentation;

public class RebuildTests
{
    [Fact]
    public void Words_bin_is_what_its_sources_give()
    {
        var path = Path.Combine(Repository.Dictionary, "words.bin");
        var built = DictionaryBuilder.Build(Repository.Dictionary);
        if (Environment.GetEnvironmentVariable("REBUILD_DICTIONARY") == "1")
            File.WriteAllBytes(path, built);
        Assert.True(built.AsSpan().SequenceEqual(File.ReadAllBytes(path)), "words.bin is not what its sources give: rebuild it (data/dictionary/README.md).");
        Assert.InRange(built.Length, 0, 8 << 20);
    }
}
