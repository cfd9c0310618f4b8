using System.Runtime.CompilerServices;
using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Normalisation;

/// <summary>The table of <see cref="NormalisationLayout"/>, opened and checked. Immutable.</summary>
internal sealed class NormalisationTable
{
    private readonly TableFile _file;

    private NormalisationTable(TableFile file)
    {
        _file = file;
        Check();
    }

    public static NormalisationTable Open(string path) => new(TableFile.Open(NormalisationLayout.Kind, path));

    /// <summary>A view for one pass over a text: spans cannot be fields of a class.</summary>
    public View Read() => new(_file);

    // Indexing is bounds-checked, but a failure there would blame the text; a table that does not hold together is refused here.
    private void Check()
    {
        var view = Read();
        if (view.Pages.Length != NormalisationLayout.PageCount || view.Entries.Length % NormalisationLayout.PageLength != 0
            || view.Pairs.Length != view.Compositions.Length)
            throw _file.Inconsistent("another number of pages or pairs");
        foreach (var page in view.Pages)
        {
            if (page >= view.Entries.Length / NormalisationLayout.PageLength)
                throw _file.Inconsistent("a page is missing");
        }

        foreach (var entry in view.Entries)
        {
            if (entry >= NormalisationLayout.FirstReplacement
                && (entry >= view.Pool.Length || entry + (view.Pool[entry] & NormalisationLayout.LengthMask) >= view.Pool.Length))
                throw _file.Inconsistent("a replacement is missing");
        }
    }

    /// <summary>The sections of the table.</summary>
    public readonly ref struct View(TableFile file)
    {
        public ReadOnlySpan<ushort> Pages { get; } = file.Section<ushort>(NormalisationLayout.Pages);

        public ReadOnlySpan<ushort> Entries { get; } = file.Section<ushort>(NormalisationLayout.Entries);

        public ReadOnlySpan<char> Pool { get; } = file.Section<char>(NormalisationLayout.Pool);

        public ReadOnlySpan<uint> Pairs { get; } = file.Section<uint>(NormalisationLayout.Pairs);

        public ReadOnlySpan<char> Compositions { get; } = file.Section<char>(NormalisationLayout.Compositions);

        /// <summary>What becomes of a code point, up to U+10FFFF.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ushort Entry(int codePoint) =>
            Entries[(Pages[codePoint >> NormalisationLayout.PageBits] << NormalisationLayout.PageBits) + (codePoint & (NormalisationLayout.PageLength - 1))];

        /// <summary>The character that two compose to, or NUL.</summary>
        public char Compose(char first, char second)
        {
            var hangul = Hangul.Compose(first, second);
            if (hangul != '\0')
                return hangul;
            var index = Pairs.BinarySearch(NormalisationLayout.Pair(first, second));
            return index < 0 ? '\0' : Compositions[index];
        }
    }
}
