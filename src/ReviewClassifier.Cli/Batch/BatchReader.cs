using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;

namespace ReviewClassifier.Cli.Batch;

/// <summary>Rows that were read together.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="After">The position behind them.</param>
/// <param name="Done">The share of all inputs that was read then, 0 to 1, each file counting alike; 0 where that cannot be told.</param>
internal readonly record struct ReadBlock(CaseBlock Rows, BatchPosition After, double Done)
{
    /// <summary>The number of the first of them among the rows of all inputs, from 0.</summary>
    public long First => After.Total - Rows.Count;
}

/// <summary>Reads the inputs of a plan one after the other, from a position on.</summary>
internal static class BatchReader
{
    // Some hundreds of rows: enough for one call of the scorer, small enough that all threads have work on a short input.
    private const int BlockBytes = 1 << 18;

    /// <summary>The blocks behind a position; what stands before it is read over.</summary>
    public static IEnumerable<ReadBlock> Blocks(BatchPlan plan, BatchPosition start)
    {
        var options = new CaseSourceOptions { Columns = plan.Columns, BlockBytes = BlockBytes };
        var total = start.Total - start.Rows;
        for (var file = start.File; file < plan.Inputs.Count; file++)
        {
            using var source = CaseSource.Open(plan.Inputs[file], options);
            var (rows, before) = (0L, file == start.File ? start.Rows : 0);
            while (source.NextBlock() is { } block)
            {
                rows += block.Count;
                total += block.Count;
                if (rows > before)
                {
                    if (rows - block.Count < before)
                        throw Changed(plan.Inputs[file]);
                    yield return new ReadBlock(block, new BatchPosition(file, rows, total), (file + source.Done) / plan.Inputs.Count);
                }
                else
                {
                    block.Dispose();
                }
            }

            if (rows < before)
                throw Changed(plan.Inputs[file]);
        }
    }

    // The same file is cut into the same blocks.
    private static InputException Changed(string file) =>
        new($"{file}: is not what it was when the unfinished run read it; start over with --restart.");
}
