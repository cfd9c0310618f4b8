using Microsoft.ML.Data;

namespace ReviewClassifier.Training.Linear;

/// <summary>One row as ML.NET's trainers read it.</summary>
internal sealed class SparseRow
{
    public const string LabelColumn = nameof(Label);
    public const string FeaturesColumn = nameof(Features);
    public const string WeightColumn = nameof(Weight);

    public bool Label { get; set; }

    public float Weight { get; set; } = 1;

    public VBuffer<float> Features { get; set; }
}
