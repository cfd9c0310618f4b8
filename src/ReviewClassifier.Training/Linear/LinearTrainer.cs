using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Onnx;

namespace ReviewClassifier.Training.Linear;

/// <summary>
/// Logistic regression by L-BFGS on one thread: the same rows give the same weights, bit for bit. SDCA would be quicker, but differs from
/// run to run even with a seed.
/// </summary>
internal sealed class LinearTrainer(float l2)
{
    /// <summary>Fits a model.</summary>
    /// <param name="rows">The rows, all of one width.</param>
    /// <param name="width">The number of features.</param>
    /// <returns>The model; one that never says yes where no row does.</returns>
    public LinearModel Fit(IReadOnlyList<SparseRow> rows, int width)
    {
        if (!rows.Any(r => r.Label))
            return new LinearModel(new LinearWeights(new float[width], -(float)Logistic.Limit), null);
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(SparseRow));
        schema[SparseRow.FeaturesColumn].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var data = context.Data.LoadFromEnumerable(rows, schema);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = SparseRow.LabelColumn,
            FeatureColumnName = SparseRow.FeaturesColumn,
            ExampleWeightColumnName = SparseRow.WeightColumn,
            L1Regularization = 0,
            L2Regularization = l2,
            HistorySize = 10,
            MaximumNumberOfIterations = 100,
            OptimizationTolerance = 1e-4f,
            NumberOfThreads = 1,
            EnforceNonNegativity = false,
            ShowTrainingStatistics = false,
        });
        var fitted = trainer.Fit(data);
        var model = (LinearBinaryModelParameters)((CalibratedModelParametersBase)fitted.Model).SubModel;
        return new LinearModel(new LinearWeights([.. model.Weights], model.Bias), fitted);
    }
}

/// <summary>A fitted linear model: its weights, and ML.NET's own form of it to compare with (null where there was nothing to fit).</summary>
internal sealed record LinearModel(LinearWeights Weights, ITransformer? Transformer);
