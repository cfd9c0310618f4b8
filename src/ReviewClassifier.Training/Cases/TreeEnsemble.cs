using Microsoft.ML.Trainers.FastTree;

namespace ReviewClassifier.Training.Cases;

/// <summary>
/// A sum of regression trees. Nodes of a tree stand in one list, branches first; a child below 0 is the leaf -1 - child, as ML.NET
/// writes it.
/// </summary>
internal sealed record TreeEnsemble(IReadOnlyList<TreeEnsemble.Tree> Trees, double Bias)
{
    /// <summary>One tree; the left child is taken where the feature is at most the threshold.</summary>
    internal sealed record Tree(int[] Features, float[] Thresholds, int[] Left, int[] Right, float[] Leaves);

    /// <summary>Reads ML.NET's trees.</summary>
    public static TreeEnsemble From(FastTreeBinaryModelParameters model) => new(
        [
            .. model.TrainedTreeEnsemble.Trees.Zip(model.TrainedTreeEnsemble.TreeWeights, (tree, weight) => new Tree(
                [.. tree.NumericalSplitFeatureIndexes],
                [.. tree.NumericalSplitThresholds],
                [.. tree.LeftChild],
                [.. tree.RightChild],
                [.. tree.LeafValues.Select(v => (float)(v * weight))])),
        ],
        model.TrainedTreeEnsemble.Bias);

    /// <summary>The score of a row.</summary>
    public double Score(ReadOnlySpan<float> features)
    {
        var sum = Bias;
        foreach (var tree in Trees)
        {
            var node = tree.Features.Length == 0 ? -1 : 0;
            while (node >= 0)
                node = features[tree.Features[node]] <= tree.Thresholds[node] ? tree.Left[node] : tree.Right[node];
            sum += tree.Leaves[-1 - node];
        }

        return sum;
    }
}
