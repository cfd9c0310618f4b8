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

    // The id of no feature: its weights are 0.
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

    /// <summary>The weights of n-grams, summed over some of the columns.</summary>
    /// <param name="ids">Their ids, -1 for one that is not known.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="workspace">The caller's scratch.</param>
    /// <param name="into">The sum of each id, 0 for -1.</param>
    public void Weigh(ReadOnlySpan<int> ids, ReadOnlySpan<int> columns, Workspace workspace, Span<float> into)
    {
        if (_table is { } table)
        {
            for (var i = 0; i < ids.Length; i++)
                into[i] = ids[i] < 0 ? 0 : Sum(table.AsSpan(ids[i]), columns, _noFeature);
            return;
        }

        for (var start = 0; start < ids.Length; start += Workspace.Cells)
        {
            var part = ids[start..Math.Min(start + Workspace.Cells, ids.Length)];
            var weights = Weights(part, workspace);
            for (var i = 0; i < part.Length; i++)
                into[start + i] = Sum(weights.Slice(i * Columns, Columns), columns, 1);
        }

        if (Interlocked.Increment(ref _asked) == ManyAsked)
            _table = AllWeights();
    }

    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    private static float Sum(ReadOnlySpan<float> weights, ReadOnlySpan<int> columns, int step)
    {
        var sum = 0.0;
        foreach (var column in columns)
            sum += weights[column * step];
        return (float)sum;
    }

    // Column by column: a line is asked for one or two columns, of which each then fits the processor's cache.
    private float[] AllWeights()
    {
        var ids = new int[_noFeature];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = i;
        var rows = Weights(ids, new Workspace());
        var table = new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            table[((i % Columns) * _noFeature) + (i / Columns)] = rows[i];
        return table;
    }

    // Row i, from i × columns, holds the weights of id i; valid until the workspace is used again.
    private ReadOnlySpan<float> Weights(ReadOnlySpan<int> ids, Workspace workspace)
    {
        if (ids.IsEmpty)
            return [];
        var (idArray, scales, weights) = workspace.Rent(1, ids.Length, ids.Length * Columns);
        for (var i = 0; i < ids.Length; i++)
            idArray[i] = ids[i] < 0 ? _noFeature : ids[i];
        using var idValue = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, idArray.AsMemory(0, ids.Length), [1, ids.Length]);
        using var scale = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, scales.AsMemory(0, 1), [1, 1]);
        using var output = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance, weights.AsMemory(0, ids.Length * Columns), [1, ids.Length, Columns]);
        _session.Run(_run, Inputs, [idValue, scale], WeightOutput, [output]);
        return weights.AsSpan(0, ids.Length * Columns);
    }

    // A model over another number of features has no row for the id of no feature, or a row with weights there.
    private void CheckFeatures(string path)
    {
        OnnxRuntimeException? outside = null;
        try
        {
            if (AreZero(Weights([_noFeature], new Workspace())))
                return;
        }
        catch (OnnxRuntimeException failure)
        {
            outside = failure;
        }

        Dispose();
        throw OnnxSession.Foreign(path, outside);
    }

    private static bool AreZero(ReadOnlySpan<float> weights)
    {
        foreach (var weight in weights)
        {
            if (weight != 0)
                return false;
        }

        return true;
    }

    private void RunGroup(IdLists lines, ReadOnlySpan<int> group, int width, Workspace workspace, Span<float> into)
    {
        var rows = Math.Max(LeastRows, group.Length);
        var (ids, scales, scores) = workspace.Rent(rows, width, Columns);
        for (var i = 0; i < rows; i++)
        {
            var line = i < group.Length ? lines[group[i]] : [];
            line.CopyTo(ids.AsSpan(i * width));
            for (var cell = (i * width) + line.Length; cell < (i + 1) * width; cell++)
                ids[cell] = _noFeature;
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
