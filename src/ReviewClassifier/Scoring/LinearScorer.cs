using Microsoft.ML.OnnxRuntime;

namespace ReviewClassifier.Scoring;

/// <summary>
/// Runs a linear model of a bundle on many lines at once. Lines of like length share a call, padded with the id of no feature to a
/// multiple of eight: OnnxRuntime sums rows in groups of that size or less, so a line's score has the same bits in any company. A line
/// alone gets an empty one beside it, since OnnxRuntime drops a dimension of 1 and then sums in another order.
/// For any number of threads, each with its own <see cref="Workspace"/>.
/// </summary>
internal sealed class LinearScorer : IDisposable
{
    private const int Group = 8;
    private const int LeastRows = 2;
    private const int ManyAsked = 256;
    private static readonly string[] Inputs = ["ids", "scale"];
    private static readonly string[] ScoreOutput = ["scores"];
    private static readonly string[] WeightOutput = ["weights"];
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly int _noFeature;

    // A call of OnnxRuntime takes 12 µs a line, a copy out of the whole table 1: worth its memory and milliseconds in bulk, not for one case.
    private volatile float[]? _table;
    private int _asked;

    public LinearScorer(byte[] model, string path, int features, int columns)
    {
        _session = OnnxSession.Open(model, path, [(Inputs[0], -1), (Inputs[1], 1)], [(ScoreOutput[0], columns), (WeightOutput[0], columns)]);
        _noFeature = features;
        Columns = columns;
        CheckFeatures(path);
    }

    /// <summary>The id of no feature: its weights are 0.</summary>
    public int NoFeature => _noFeature;

    /// <summary>How many scores a line gets.</summary>
    public int Columns { get; }

    /// <summary>Scores lines.</summary>
    /// <param name="lines">The lines' ids.</param>
    /// <param name="rows">Which of them, sorted by the caller or not.</param>
    /// <param name="workspace">The caller's scratch.</param>
    /// <param name="into">The scores of line r from r × <see cref="Columns"/>.</param>
    public void Score(IdLists lines, ReadOnlySpan<int> rows, Workspace workspace, Span<float> into)
    {
        var order = workspace.Order(lines, rows);
        for (var first = 0; first < order.Length;)
        {
            var width = Padded(lines.LengthOf(order[first]));
            var count = Math.Clamp(Workspace.Cells / width, 1, order.Length - first);
            RunGroup(lines, order.Slice(first, count), width, workspace, into);
            first += count;
        }
    }

    /// <summary>
    /// The weights of a line's ids, in their order: row i from i × <see cref="Columns"/>. Valid until the workspace is used again.
    /// </summary>
    public ReadOnlySpan<float> Weights(ReadOnlySpan<int> ids, Workspace workspace)
    {
        if (ids.IsEmpty)
            return [];
        var (idArray, scales, weights) = workspace.Rent(1, ids.Length, ids.Length * Columns);
        if (_table is { } table)
        {
            for (var i = 0; i < ids.Length; i++)
                table.AsSpan(ids[i] * Columns, Columns).CopyTo(weights.AsSpan(i * Columns));
            return weights.AsSpan(0, ids.Length * Columns);
        }

        ids.CopyTo(idArray);
        using var idValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, idArray.AsMemory(0, ids.Length), [1, ids.Length]);
        using var scale = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, scales.AsMemory(0, 1), [1, 1]);
        using var output = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance, weights.AsMemory(0, ids.Length * Columns), [1, ids.Length, Columns]);
        _session.Run(_run, Inputs, [idValue, scale], WeightOutput, [output]);
        if (Interlocked.Increment(ref _asked) == ManyAsked)
            _table = Weights([.. Enumerable.Range(0, _noFeature + 1)], new Workspace()).ToArray();
        return weights.AsSpan(0, ids.Length * Columns);
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    // A model over another number of features has no row for the id of no feature, or a row with weights there.
    private void CheckFeatures(string path)
    {
        OnnxRuntimeException? outside = null;
        try
        {
            if (!Weights([_noFeature], new Workspace()).ContainsAnyExcept(0))
                return;
        }
        catch (OnnxRuntimeException failure)
        {
            outside = failure;
        }

        Dispose();
        throw OnnxSession.Foreign(path, outside);
    }

    private void RunGroup(IdLists lines, ReadOnlySpan<int> group, int width, Workspace workspace, Span<float> into)
    {
        var rows = Math.Max(LeastRows, group.Length);
        var (ids, scales, scores) = workspace.Rent(rows, width, Columns);
        ids.AsSpan(0, rows * width).Fill(_noFeature);
        for (var i = 0; i < group.Length; i++)
        {
            var line = lines[group[i]];
            line.CopyTo(ids.AsSpan(i * width));
            scales[i] = line.IsEmpty ? 0 : 1 / MathF.Sqrt(line.Length);
        }

        using var idValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, ids.AsMemory(0, rows * width), [rows, width]);
        using var scale = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, scales.AsMemory(0, rows), [rows, 1]);
        using var output = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, scores.AsMemory(0, rows * Columns), [rows, Columns]);
        _session.Run(_run, Inputs, [idValue, scale], ScoreOutput, [output]);
        for (var i = 0; i < group.Length; i++)
            scores.AsSpan(i * Columns, Columns).CopyTo(into[(group[i] * Columns)..]);
    }

    private static int Padded(int count) => Math.Max(Group, (count + Group - 1) / Group * Group);

    /// <summary>Scratch of one thread.</summary>
    internal sealed class Workspace
    {
        /// <summary>Ids in one call, about: their weights then stay in the processor's cache.</summary>
        public const int Cells = 8192;

        private int[] _order = [];
        private int[] _lengths = [];
        private int[] _ids = new int[Cells];
        private readonly float[] _scales = new float[Cells / Group];
        private float[] _scores = [];

        /// <summary>The rows, longest first, so that the first of a group sets its width.</summary>
        public ReadOnlySpan<int> Order(IdLists lines, ReadOnlySpan<int> rows)
        {
            if (_order.Length < rows.Length)
                (_order, _lengths) = (new int[rows.Length * 2], new int[rows.Length * 2]);
            for (var i = 0; i < rows.Length; i++)
                (_order[i], _lengths[i]) = (rows[i], -lines.LengthOf(rows[i]));
            Array.Sort(_lengths, _order, 0, rows.Length);
            return _order.AsSpan(0, rows.Length);
        }

        public (int[] Ids, float[] Scales, float[] Scores) Rent(int rows, int width, int columns)
        {
            if (_ids.Length < rows * width)
                _ids = new int[rows * width];
            if (_scores.Length < rows * columns)
                _scores = new float[rows * columns];
            return (_ids, _scales, _scores);
        }
    }
}
