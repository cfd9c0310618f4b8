using ReviewClassifier.Training.Cases;
using ReviewClassifier.Training.Onnx.Messages;

namespace ReviewClassifier.Training.Onnx;

/// <summary>The attributes of TreeEnsembleRegressor: every tree as parallel lists of nodes, branches before leaves.</summary>
internal static class TreeAttributes
{
    public static IEnumerable<AttributeProto> Of(TreeEnsemble ensemble)
    {
        var nodes = ensemble.Trees.SelectMany(Nodes).ToArray();
        var leaves = nodes.Where(n => n.Leaf is not null).ToArray();
        yield return OnnxAttribute.Of("n_targets", 1);
        yield return OnnxAttribute.Of("aggregate_function", "SUM");
        yield return OnnxAttribute.Of("post_transform", "NONE");
        yield return OnnxAttribute.Of("base_values", [(float)ensemble.Bias]);
        yield return OnnxAttribute.Of("nodes_treeids", nodes.Select(n => n.Tree));
        yield return OnnxAttribute.Of("nodes_nodeids", nodes.Select(n => n.Id));
        yield return OnnxAttribute.Of("nodes_featureids", nodes.Select(n => n.Feature));
        yield return OnnxAttribute.Of("nodes_values", nodes.Select(n => n.Threshold));
        yield return OnnxAttribute.Of("nodes_modes", nodes.Select(n => n.Leaf is null ? "BRANCH_LEQ" : "LEAF"));
        yield return OnnxAttribute.Of("nodes_truenodeids", nodes.Select(n => n.Left));
        yield return OnnxAttribute.Of("nodes_falsenodeids", nodes.Select(n => n.Right));
        yield return OnnxAttribute.Of("target_treeids", leaves.Select(n => n.Tree));
        yield return OnnxAttribute.Of("target_nodeids", leaves.Select(n => n.Id));
        yield return OnnxAttribute.Of("target_ids", leaves.Select(_ => 0L));
        yield return OnnxAttribute.Of("target_weights", leaves.Select(n => n.Leaf!.Value));
    }

    private static IEnumerable<Node> Nodes(TreeEnsemble.Tree tree, int number)
    {
        var branches = tree.Features.Length;
        for (var i = 0; i < branches; i++)
            yield return new Node(number, i, tree.Features[i], tree.Thresholds[i], IdOf(tree.Left[i]), IdOf(tree.Right[i]), null);
        for (var i = 0; i < tree.Leaves.Length; i++)
            yield return new Node(number, branches + i, 0, 0, 0, 0, tree.Leaves[i]);

        long IdOf(int child) => child >= 0 ? child : branches - 1 - child;
    }

    private sealed record Node(long Tree, long Id, long Feature, float Threshold, long Left, long Right, float? Leaf);
}
