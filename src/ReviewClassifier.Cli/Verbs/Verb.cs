using System.CommandLine;
using ReviewClassifier.Cli.Verbs.Labels;

namespace ReviewClassifier.Cli.Verbs;

/// <summary>A verb by its name, and how its options are made when it is asked for.</summary>
internal sealed record Verb(string Name, Func<Command> Create)
{
    /// <summary>All verbs, in the order in which help shows them.</summary>
    public static Verb[] All() =>
    [
        new("score", ScoreVerb.Create),
        new("batch", BatchVerb.Create),
        new("appeal", AppealVerb.Create),
        new("merge", MergeVerb.Create),
        new("serve", ServeVerb.Create),
        new("segment", SegmentVerb.Create),
        new("train", TrainVerb.Create),
        new("evaluate", EvaluateVerb.Create),
        new("compare", CompareVerb.Create),
        new("models", ModelsVerb.Create),
        new("labels", LabelsVerb.Create),
        new("label", LabelVerb.Create),
    ];
}
