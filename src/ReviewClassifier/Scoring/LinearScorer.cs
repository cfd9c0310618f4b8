using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using ReviewClassifier.Models;

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
    private static readonly string[] Inputs = ["ids", "scale"];
    private static readonly string[] Outputs = ["scores"];
    private readonly WeightTable _weights;
    private readonly OrtValue _table;
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    // The id of no feature: its weights are 0.
    private readonly int _noFeature;

    /// <summary>Opens a model.</summary>
    /// <param name="model">The graph's bytes.</param>
    /// <param name="path">Where they were read, for the message.</param>
    /// <param name="weights">Its weights, which stay where they are: the graph's table.</param>
    /// <exception cref="ModelException">The graph is another one.</exception>
    public LinearScorer(byte[] model, string path, WeightTable weights)
    {
        _weights = weights;
        _noFeature = weights.Features;
        _table = OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance, TensorElementType.Float, [weights.Features + 1, weights.Columns], weights.Address, weights.Bytes);
        _session = OnnxSession.Open(model, path, [new(Inputs[0], -1), new(Inputs[1], 1)], [new(Outputs[0], Columns)], _table);
        CheckTable(path);
    }

    /// <summary>How many scores a line gets.</summary>
    public int Columns => _weights.Columns;

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

    /// <summary>A feature's weights, one a column.</summary>
    public ReadOnlySpan<float> WeightsOf(int id) => _weights[id];

    /// <summary>The weights of n-grams, summed over some of the columns.</summary>
    /// <param name="ids">Their ids, -1 for one that is not known.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="into">The sum of each id, 0 for -1.</param>
    public void Weigh(ReadOnlySpan<int> ids, ReadOnlySpan<int> columns, Span<float> into)
    {
        for (var i = 0; i < ids.Length; i++)
        {
            var sum = 0.0;
            if (ids[i] >= 0)
            {
                var weights = _weights[ids[i]];
                foreach (var column in columns)
                    sum += weights[column];
            }

            into[i] = (float)sum;
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _table.Dispose();
        _run.Dispose();
    }

    // Whether the graph works with this very table: a line of the first feature alone scores its weights more than a line of none.
    private void CheckTable(string path)
    {
        var lines = new IdLists();
        lines.Add([0]);
        lines.Add([]);
        var scores = new float[2 * Columns];
        OnnxRuntimeException? failure = null;
        try
        {
            Score(lines, [0, 1], new Workspace(), scores);
        }
        catch (OnnxRuntimeException refusal)
        {
            failure = refusal;
        }

        var same = failure is null;
        for (var column = 0; column < Columns; column++)
        {
            var (found, expected) = (scores[column] - scores[Columns + column], _weights[0][column]);
            same &= Math.Abs(found - expected) <= 1e-4f * (1 + Math.Abs(expected));
        }

        if (same)
            return;
        Dispose();
        throw OnnxSession.Foreign(path, failure);
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
        _session.Run(_run, Inputs, [idValue, scale], Outputs, [output]);
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
