using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Text.Tests.Normalisation;

public class RebuildTests
{
    [Fact]
    public void Normalisation_bin_is_what_its_source_gives()
    {
        var path = Path.Combine(Repository.Dictionary, "normalisation.bin");
        var built = NormalisationBuilder.Build(Repository.Dictionary);
        if (Environment.GetEnvironmentVariable("REBUILD_DICTIONARY") == "1")
            File.WriteAllBytes(path, built);
        if (built.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            return;

        // Another version of Unicode changes rare scripts, but what the models read must stay.
        var rebuilt = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(rebuilt, built);
        try
        {
            var normalizer = Normalizer.Open(rebuilt);
            var into = new NormalizedText();
            for (var c = '\0'; c < '\uD800'; c++)
            {
                if (c is > '\u02AF' and < '\u2E80' or > '\u9FD5')
                    continue;
                normalizer.Normalize([c], into);
                Assert.True(into.Text.SequenceEqual(Shared.Normalize(c.ToString())), $"U+{(int)c:X4} changed: rebuild normalisation.bin (data/dictionary/README.md).");
            }
        }
        finally
        {
            File.Delete(rebuilt);
        }
    }
}
