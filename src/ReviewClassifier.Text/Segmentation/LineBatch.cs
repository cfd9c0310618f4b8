using System.Text;

namespace ReviewClassifier.Text.Segmentation;

/// <summary>Some lines on their way through <see cref="LineSegmenter"/>, with all the memory that they need; used again and again.</summary>
internal sealed class LineBatch
{
    private const int UsualLength = 1 << 17;
    private const byte LineFeed = (byte)'\n';

    private readonly WordBuffer _words = new();
    private TaskCompletionSource _done = new();
    private byte[] _input = new byte[UsualLength];
    private char[] _text = [];
    private char[] _joined = [];
    private byte[] _output = [];
    private int _filled;
    private int _complete;
    private int _written;

    /// <summary>The bytes after the last line feed; they begin the next batch.</summary>
    public ReadOnlyMemory<byte> Unfinished => _input.AsMemory(_complete, _filled - _complete);

    /// <summary>Takes what the batch before left and reads until at least one line is whole; false at the end of the input.</summary>
    public async ValueTask<bool> FillAsync(Stream input, ReadOnlyMemory<byte> rest, CancellationToken stop)
    {
        _done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_input.Length > UsualLength * 8 && rest.Length < UsualLength)
            Release();
        if (_input.Length < rest.Length + UsualLength)
            _input = new byte[rest.Length + UsualLength];
        rest.CopyTo(_input);
        _filled = rest.Length;
        while (true)
        {
            if (_filled == _input.Length)
                Array.Resize(ref _input, Math.Min(_input.Length * 2, LineSegmenter.LongestLine + UsualLength));
            var read = await input.ReadAsync(_input.AsMemory(_filled), stop).ConfigureAwait(false);
            var last = _input.AsSpan(_filled, read).LastIndexOf(LineFeed);
            _complete = read == 0 ? _filled : _filled + last + 1;
            _filled += read;
            // A batch goes on with what one read brought: interactive input comes a line at a time and should go out as it comes.
            if (read == 0 || last >= 0)
                return read != 0;
            if (_filled > LineSegmenter.LongestLine)
                throw new InvalidDataException($"A line is longer than {LineSegmenter.LongestLine} bytes: split it, lines end at LF.");
        }
    }

    /// <summary>Cuts the complete lines and lets <see cref="ResultAsync"/> go on.</summary>
    public void Cut(Segmenter segmenter)
    {
        _written = 0;
        var lines = _input.AsSpan(0, _complete);
        while (lines.Length > 0)
        {
            var end = lines.IndexOf(LineFeed);
            CutLine(segmenter, end < 0 ? lines : lines[..end]);
            lines = end < 0 ? [] : lines[(end + 1)..];
        }

        _done.SetResult();
    }

    /// <summary>The bytes to write, once they are there.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ResultAsync(CancellationToken stop)
    {
        await _done.Task.WaitAsync(stop).ConfigureAwait(false);
        return _output.AsMemory(0, _written);
    }

    private void CutLine(Segmenter segmenter, ReadOnlySpan<byte> line)
    {
        // A UTF-8 byte never makes more than one UTF-16 unit, and words never outnumber units.
        Fit(ref _text, line.Length, 0);
        var text = _text.AsSpan(0, Encoding.UTF8.GetChars(line, _text));
        segmenter.Segment(text, _words);
        Fit(ref _joined, (text.Length * 2) + 1, 0);
        var length = 0;
        var start = 0;
        foreach (var end in _words.Ends)
        {
            if (start > 0)
                _joined[length++] = ' ';
            for (; start < end; start++)
                _joined[length++] = text[start];
        }

        _joined[length++] = '\n';
        Fit(ref _output, _written + (length * 3), _written);
        _written += Encoding.UTF8.GetBytes(_joined.AsSpan(0, length), _output.AsSpan(_written));
    }

    private void Release()
    {
        _input = new byte[UsualLength];
        _text = [];
        _joined = [];
        _output = [];
    }

    private static void Fit<T>(ref T[] array, int length, int used)
    {
        if (array.Length >= length)
            return;
        var larger = GC.AllocateUninitializedArray<T>(Math.Max(length + (length / 2), 1024));
        array.AsSpan(0, used).CopyTo(larger);
        array = larger;
    }
}
