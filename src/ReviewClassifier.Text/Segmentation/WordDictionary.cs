using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// The words, their weights and the figures of the hidden Markov model, as prebuilt in words.bin. Immutable and safe for any number of
/// threads; one object serves every <see cref="Segmenter"/>.
/// </summary>
public sealed unsafe class WordDictionary
{
    private const int CharacterCount = char.MaxValue + 1;
    private readonly TableFile _file;

    private WordDictionary(TableFile file)
    {
        _file = file;
        Codes = Pointer<ushort>(WordDictionaryLayout.Codes);
        Slots = Pointer<ulong>(WordDictionaryLayout.Slots);
        Weights = Pointer<double>(WordDictionaryLayout.Weights);
        Emissions = Pointer<double>(WordDictionaryLayout.Emissions);
        EmissionRows = file.Section<double>(WordDictionaryLayout.Emissions).Length / 4;
        WeightCount = file.Section<double>(WordDictionaryLayout.Weights).Length;
        var figures = file.Section<double>(WordDictionaryLayout.Figures);
        if (figures.Length != WordDictionaryLayout.FigureCount)
            throw file.Inconsistent("another number of figures");
        UnknownWeight = figures[WordDictionaryLayout.FigureUnknown];
        JiebaWeightCount = (int)figures[WordDictionaryLayout.FigureJiebaWeights];
        LongestWord = (int)figures[WordDictionaryLayout.FigureLongestWord];
        Check();
    }

    /// <summary>The longest word, in UTF-16 units.</summary>
    public int LongestWord { get; }

    internal ushort* Codes { get; }

    internal ulong* Slots { get; }

    internal double* Weights { get; }

    internal double* Emissions { get; }

    internal int EmissionRows { get; }

    internal int WeightCount { get; }

    internal int JiebaWeightCount { get; }

    internal double UnknownWeight { get; }

    /// <summary>Opens the dictionary that was built beside the program, <c>dictionary/words.bin</c>.</summary>
    /// <exception cref="DictionaryException">The file is missing, damaged or of another version.</exception>
    public static WordDictionary OpenDefault() => Open(Path.Combine(AppContext.BaseDirectory, "dictionary", "words.bin"));

    /// <summary>Opens a dictionary file: reads it whole, checks its digest and that no figure in it leads outside the file.</summary>
    /// <exception cref="DictionaryException">The file is missing, damaged or of another version.</exception>
    public static WordDictionary Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new WordDictionary(TableFile.Open(WordDictionaryLayout.Kind, path));
    }

    // The segmenter reads without bounds checks, so everything that it adds up is bounded once, here.
    private void Check()
    {
        var codes = _file.Section<ushort>(WordDictionaryLayout.Codes);
        if (codes.Length != CharacterCount)
            throw _file.Inconsistent("another number of character codes");
        var slots = _file.Section<ulong>(WordDictionaryLayout.Slots);
        var highestCode = Highest(Codes, codes.Length);
        var (highestBase, highestWeight) = Highest(Slots, slots.Length);
        if (highestCode == 0 || highestCode >= WordDictionaryLayout.FreeLabel || highestBase + (long)highestCode >= slots.Length)
            throw _file.Inconsistent("a child lies outside the trie");
        if (highestWeight >= WeightCount || JiebaWeightCount < 0 || JiebaWeightCount >= WeightCount)
            throw _file.Inconsistent("a word has no weight");
        if (EmissionRows < 1 || LongestWord is < 1 or >= WordDictionaryLayout.ScoreWindow)
            throw _file.Inconsistent("a figure is out of range");
    }

    // These see every figure of the file once, in the first call ever made: compiled well at once, and small so that this is soon done.
    private static int Highest(ushort* codes, int count)
    {
        var highest = 0;
        for (var i = 0; i < count; i++)
            highest = Math.Max(highest, codes[i]);
        return highest;
    }

    private static (uint Base, uint Weight) Highest(ulong* slots, int count)
    {
        var highestBase = WordDictionaryLayout.RootBase;
        var highestWeight = 0u;
        for (var i = 0; i < count; i++)
        {
            highestBase = Math.Max(highestBase, (uint)(slots[i] >> 32));
            highestWeight = Math.Max(highestWeight, (ushort)(slots[i] >> 16));
        }

        return (highestBase, highestWeight);
    }

    private T* Pointer<T>(int section)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(_file.Section<T>(section)));
}
