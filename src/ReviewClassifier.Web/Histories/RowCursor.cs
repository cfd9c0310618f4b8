using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Web.Histories;

/// <summary>Walks over the lines of a file once and notes where each begins.</summary>
internal sealed class RowCursor : IDisposable
{
    private readonly FileStream _stream;
    private readonly JsonLinesReader _lines;
    private readonly RowFile _places;
    private LineBlock? _block;
    private int _at;

    public RowCursor(string path, RowFile places)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        _lines = new JsonLinesReader(_stream, path);
        _places = places;
    }

    /// <summary>The line that was reached.</summary>
    public RawLine Line => _block![_at];

    /// <summary>How much of the file was read, 0 to 1.</summary>
    public double Share => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Next()
    {
        _at++;
        while (_block is null || _at >= _block.Count)
        {
            _block?.Dispose();
            _block = _lines.ReadBlock();
            _at = 0;
            if (_block is null)
            {
                _places.End(_stream.Length);
                return false;
            }
        }

        _places.Add(Line.Offset);
        return true;
    }

    public void Dispose()
    {
        _block?.Dispose();
        _lines.Dispose();
    }
}
