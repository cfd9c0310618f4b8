using CsCheck;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Tests.Lines;

public class VocabularyTests
{
    // Keys that differ in their lowest bits only, in their highest only, and any.
    private static readonly Gen<ulong> _key = Gen.OneOf(Gen.ULong[1, 200], Gen.ULong[1, 200].Select(k => k << 56), Gen.ULong[1, ulong.MaxValue]);

    [Fact]
    public void Every_key_is_found_under_its_place_and_no_other() =>
        Gen.Select(_key.Array[0, 300], _key.Array[0, 300]).Sample((known, asked) =>
        {
            var keys = known.Distinct().ToArray();
            var vocabulary = new Vocabulary(keys);
            Assert.Equal(keys.Length, vocabulary.Count);
            Assert.Equal(keys, vocabulary.Keys.ToArray());
            foreach (var key in keys.Concat(asked).Append(0UL))
                Assert.Equal(Array.IndexOf(keys, key), vocabulary.Find(key));
        });

    [Theory]
    [InlineData(new ulong[] { 5, 6, 5 }, "The key of feature 2 is zero or stands twice. (Parameter 'keys')")]
    [InlineData(new ulong[] { 5, 0 }, "The key of feature 1 is zero or stands twice. (Parameter 'keys')")]
    public void A_key_that_stands_twice_or_is_zero_is_refused(ulong[] keys, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new Vocabulary(keys)).Message);

    [Fact]
    public void A_written_vocabulary_and_its_weights_read_as_the_same()
    {
        using var folder = new TemporaryFolder();
        _key.Array[1, 100].Sample(
            keys =>
            {
                var vocabulary = new Vocabulary([.. keys.Distinct()]);
                var evidence = Weights(vocabulary.Count * EvidenceColumns.Width);
                var review = Weights(vocabulary.Count * ModelBundle.ReviewWidth);
                var path = folder.Write("features.bin", FeatureFile.Write(vocabulary, evidence, review));
                using var file = new MappedFile(File.OpenRead(path));
                var read = FeatureFile.Read(file, path);
                Assert.Equal(vocabulary.Keys.ToArray(), read.Vocabulary.Keys.ToArray());
                Assert.Equal([.. evidence, .. new float[EvidenceColumns.Width]], Rows(read.Evidence));
                Assert.Equal([.. review, .. new float[ModelBundle.ReviewWidth]], Rows(read.Review));
                Assert.Throws<ArgumentOutOfRangeException>(() => read.Review[vocabulary.Count + 1].Length);
                Assert.Throws<ArgumentOutOfRangeException>(() => read.Review[-1].Length);
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public void Ids_of_a_line_come_once_each_in_order_of_first_place()
    {
        var features = new FeatureIds(new Vocabulary([10, 20, 30]));
        Assert.Equal([2, 0], features.Of([30, 7, 10, 30, 10]).ToArray());
        Assert.Equal([0, 1, 2], features.Of([10, 20, 30]).ToArray());
        Assert.Empty(features.Of([7, 8]).ToArray());
    }

    private static float[] Weights(int count) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i))];

    private static float[] Rows(WeightTable table) => [.. Enumerable.Range(0, table.Features + 1).SelectMany(row => table[row].ToArray())];
}
