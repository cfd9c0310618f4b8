using CsCheck;
using ReviewClassifier.Text.Likeness;
using ReviewClassifier.Training.Labels.Duplicates;

namespace ReviewClassifier.Training.Tests.Labels;

public class NearDuplicatesTests
{
    [Fact]
    public void Similarity_is_that_of_the_sets_of_shingles()
    {
        // abcd bcde cdef against bcde cdef defg: 2 of 4.
        Assert.Equal(0.5, Shingles.Jaccard(Shingles.Of("abcdef"), Shingles.Of("bcdefg")));
        Assert.Equal(1, Shingles.Jaccard(Shingles.Of("aaaaaaaa"), Shingles.Of("aaaaa")));
        Assert.Equal(0, Shingles.Jaccard(Shingles.Of("abc"), Shingles.Of("abc")));
    }

    [Fact]
    public void Banding_finds_what_comparing_each_with_each_finds() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 30]).Sample((seed, count) =>
    {
        var random = new Random(seed);
        var texts = new List<string>();
        for (var i = 0; i < count; i++)
        {
            // Half are earlier texts with a few characters changed.
            var text = i > 0 && random.Next(2) == 0
                ? texts[random.Next(i)].ToCharArray()
                : [.. Enumerable.Range(0, random.Next(20, 80)).Select(_ => (char)('一' + random.Next(2000)))];
            for (var change = random.Next(4); change > 0; change--)
                text[random.Next(text.Length)] = (char)('一' + random.Next(2000));
            texts.Add(new string(text));
        }

        var sets = texts.Select(Shingles.Of).ToArray();
        var expected = from second in Enumerable.Range(0, count)
                       from first in Enumerable.Range(0, second)
                       where texts[first] != texts[second] && !texts.Take(first).Contains(texts[first]) && !texts.Take(second).Contains(texts[second])
                       where Shingles.Jaccard(sets[first], sets[second]) >= 0.7
                       select (first, second);
        Assert.Equal(expected, NearDuplicates.Find(texts, 0.7).Select(p => (p.First, p.Second)));
    }, iter: 50);
}
