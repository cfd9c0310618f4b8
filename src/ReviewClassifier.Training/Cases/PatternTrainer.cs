using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ReviewClassifier.Cases;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Training.Cases;

/// <summary>A linear model of the patterns over all features of cases: a row of weights and a bias for each pattern.</summary>
internal sealed record PatternModel(float[][] Weights, float[] Biases)
{
    /// <summary>The most probable pattern.</summary>
    public Pattern Best(ReadOnlySpan<float> features)
    {
        var best = 0;
        var highest = float.NegativeInfinity;
        for (var pattern = 0; pattern < Weights.Length; pattern++)
        {
            var score = Biases[pattern] + System.Numerics.Tensors.TensorPrimitives.Dot(Weights[pattern], features);
            if (score > highest)
                (best, highest) = (pattern, score);
        }

        return (Pattern)best;
    }
}

/// <summary>Fits the pattern model on malicious cases: multinomial logistic regression by L-BFGS on one thread.</summary>
internal static class PatternTrainer
{
    /// <summary>Fits the model; features are brought to mean 0 and variance 1 first, and the weights given back are for the raw ones.</summary>
    public static PatternModel Fit(IReadOnlyList<CaseExample> examples, int seed)
    {
        var malicious = examples.Where(e => e.Label).ToArray();
        var patterns = SnakeCase<Pattern>.Values.Count;
        var (mean, deviation) = Moments(malicious);
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(PatternExample));
        schema[nameof(PatternExample.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, CaseFeatures.Count);
        schema[nameof(PatternExample.Label)].ColumnType = new KeyDataViewType(typeof(uint), patterns);
        var data = context.Data.LoadFromEnumerable(malicious.Select(e => new PatternExample
        {
            Label = e.Pattern,
            Features = [.. e.Features.Select((f, i) => (f - mean[i]) / deviation[i])],
        }), schema);
        var model = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(PatternExample.Label),
            FeatureColumnName = nameof(PatternExample.Features),
            L1Regularization = 0,
            L2Regularization = 10,
            OptimizationTolerance = 1e-4f,
            NumberOfThreads = 1,
        }).Fit(data).Model;
        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out _);
        var biases = model.GetBiases().ToArray();
        var raw = weights.Select(w => w.DenseValues().Select((v, i) => v / deviation[i]).ToArray()).ToArray();
        for (var pattern = 0; pattern < patterns; pattern++)
            biases[pattern] -= System.Numerics.Tensors.TensorPrimitives.Dot<float>(raw[pattern], mean);
        return new PatternModel(raw, biases);
    }

    private static (float[] Mean, float[] Deviation) Moments(CaseExample[] examples)
    {
        var mean = new float[CaseFeatures.Count];
        var deviation = new float[CaseFeatures.Count];
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] = (float)examples.Average(e => (double)e.Features[i]);
            deviation[i] = (float)Math.Sqrt(examples.Average(e => Math.Pow(e.Features[i] - mean[i], 2)));
            if (deviation[i] < 1e-6f)
                deviation[i] = 1;
        }

        return (mean, deviation);
    }

    private sealed class PatternExample
    {
        public uint Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
