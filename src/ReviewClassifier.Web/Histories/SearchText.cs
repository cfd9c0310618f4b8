using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Web.Histories;

/// <summary>
/// What rows are searched in: id, order number, nickname, item and review of each, normalised as the models read them, so that full-width,
/// Traditional and upper-case writing make no difference. On the disk, in a file that is gone with this, and read once through per search.
/// </summary>
internal sealed class SearchText : IDisposable
{
    private const int BlockBytes = 1 << 20;
    private const int MostTerms = 8;
    private static readonly Lazy<Normalizer> _normalizer = new(Normalizer.OpenDefault);
    private readonly NormalizedText _normalized = new();
    private readonly FileStream _file;
    private readonly RowFile _rows;
    private byte[] _bytes = new byte[256];

    public SearchText(FileStream file)
    {
        _file = file;
        _rows = new RowFile(file.SafeFileHandle);
    }

    /// <summary>Takes the next row.</summary>
    public void Add(Case item)
    {
        _rows.Add(_file.Position);
        Write(item.Id);
        Write(item.Order?.Number);
        Write(item.Order?.Buyer);
        Write(item.Order?.Item);
        Write(item.Review);
    }

    /// <summary>Says that there are no more rows.</summary>
    public void End()
    {
        _file.Flush();
        _rows.End(_file.Position);
    }

    /// <summary>Unmarks the marked rows that do not hold every word of a search.</summary>
    public void Narrow(string words, bool[] marked)
    {
        var terms = TermsOf(words);
        var buffer = new byte[BlockBytes];
        for (int row = 0, next; row < _rows.Count; row = next)
        {
            next = row + 1;
            while (next < _rows.Count && _rows.Start(next + 1) - _rows.Start(row) <= BlockBytes)
                next++;
            var (from, length) = (_rows.Start(row), (int)(_rows.Start(next) - _rows.Start(row)));
            if (buffer.Length < length)
                buffer = new byte[length];
            _rows.Read(from, buffer.AsSpan(0, length));
            for (var i = row; i < next; i++)
            {
                if (marked[i])
                    marked[i] = HoldsAll(buffer.AsSpan((int)(_rows.Start(i) - from), (int)(_rows.Start(i + 1) - _rows.Start(i))), terms);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static List<byte[]> TermsOf(string words)
    {
        var normalized = new NormalizedText();
        _normalizer.Value.Normalize(words, normalized);
        return [.. normalized.Text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms).Select(Encoding.UTF8.GetBytes)];
    }

    private static bool HoldsAll(ReadOnlySpan<byte> text, List<byte[]> terms)
    {
        foreach (var term in terms)
        {
            if (text.IndexOf(term) < 0)
                return false;
        }

        return true;
    }

    // Each field ends with a line feed, which no term holds: a term never runs from one field into the next.
    private void Write(string? text)
    {
        _normalizer.Value.Normalize(text, _normalized);
        var most = Encoding.UTF8.GetMaxByteCount(_normalized.Length) + 1;
        if (_bytes.Length < most)
            _bytes = new byte[most];
        var length = Encoding.UTF8.GetBytes(_normalized.Text, _bytes);
        _bytes[length] = (byte)'\n';
        _file.Write(_bytes, 0, length + 1);
    }
}
