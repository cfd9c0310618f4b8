using System.Text;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;
using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Tests.Tables;

public sealed class DamagedFileTests : IDisposable
{
    private static readonly byte[] Whole = File.ReadAllBytes(Path.Combine(Repository.Dictionary, "words.bin"));
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_missing_file_is_named()
    {
        var failure = Assert.Throws<DictionaryException>(() => WordDictionary.Open(_path));
        Assert.Equal($"The word dictionary is not at '{_path}': build the project again or copy data/dictionary/ beside the program.", failure.Message);
    }

    [Theory]
    [InlineData(0, "is cut short at 0 bytes")]
    [InlineData(71, "is cut short at 71 bytes")]
    [InlineData(72, "has 72 bytes where its header says")]
    [InlineData(5000, "has 5000 bytes where its header says")]
    [InlineData(3000000, "has 3000000 bytes where its header says")]
    public void A_file_cut_short_is_refused(int length, string message) => Refused(Whole[..length], message);

    [Theory]
    [InlineData(0, "is not a word dictionary")]
    [InlineData(8, "has version")]
    [InlineData(12, "inconsistent")]
    [InlineData(16, "where its header says")]
    [InlineData(24, "damaged")]
    [InlineData(33, "damaged")]
    [InlineData(36, "damaged")]
    [InlineData(200000, "damaged")]
    [InlineData(6000000, "damaged")]
    public void A_flipped_byte_is_noticed(int position, string message)
    {
        var bytes = (byte[])Whole.Clone();
        bytes[position] ^= 0x55;
        Refused(bytes, message);
    }

    [Fact]
    public void A_foreign_file_is_refused() =>
        Refused(Encoding.UTF8.GetBytes(new string('x', 100_000)), "is not a word dictionary: it does not begin with 'RCWORDS");

    [Fact]
    public void A_normalisation_table_is_not_a_word_dictionary()
    {
        Assert.Throws<DictionaryException>(() => WordDictionary.Open(Path.Combine(Repository.Dictionary, "normalisation.bin")));
        Assert.Throws<DictionaryException>(() => Normalizer.Open(Path.Combine(Repository.Dictionary, "words.bin")));
    }

    [Theory]
    [InlineData(WordDictionaryLayout.Codes, 4, "another number of character codes")]
    [InlineData(WordDictionaryLayout.Slots, 16, "a child lies outside the trie")]
    [InlineData(WordDictionaryLayout.Weights, 16, "a word has no weight")]
    [InlineData(WordDictionaryLayout.Emissions, 0, "a figure is out of range")]
    [InlineData(WordDictionaryLayout.Figures, 8, "another number of figures")]
    [InlineData(WordDictionaryLayout.Slots, int.MaxValue - 7, "lies outside the file")]
    [InlineData(WordDictionaryLayout.Slots, -8, "lies outside the file")]
    public void Counts_that_lead_astray_are_refused_even_under_a_right_digest(int section, int length, string message)
    {
        var bytes = (byte[])Whole.Clone();
        BitConverter.TryWriteBytes(bytes.AsSpan(TableFileKind.FixedHeaderLength + (section * 8) + 4), length);
        BitConverter.TryWriteBytes(bytes.AsSpan(24), XxHash64.Compute(bytes.AsSpan(TableFileKind.FixedHeaderLength)));
        Refused(bytes, message);
    }

    private void Refused(byte[] bytes, string message)
    {
        File.WriteAllBytes(_path, bytes);
        var failure = Assert.Throws<DictionaryException>(() => WordDictionary.Open(_path));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains(_path, failure.Message, StringComparison.Ordinal);
    }
}
