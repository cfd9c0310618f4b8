namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>Keeps, for each of many texts, the cosine similarity to the nearest of those that were taken.</summary>
/// <param name="vectors">The texts.</param>
/// <param name="width">How many terms there are.</param>
internal sealed class Likeness(IReadOnlyList<TextVector> vectors, int width)
{
    private readonly float[] _taken = new float[width];
    private readonly float[] _nearest = new float[vectors.Count];

    /// <summary>The similarity of each text to the nearest taken one, 0 to 1.</summary>
    public IReadOnlyList<float> Nearest => _nearest;

    /// <summary>Takes a text: all others are compared with it.</summary>
    public void Take(TextVector vector)
    {
        for (var i = 0; i < vector.Terms.Length; i++)
            _taken[vector.Terms[i]] = vector.Weights[i];
        Parallel.For(0, vectors.Count, i =>
        {
            var sum = 0f;
            var (terms, weights) = (vectors[i].Terms, vectors[i].Weights);
            for (var j = 0; j < terms.Length; j++)
                sum += weights[j] * _taken[terms[j]];
            _nearest[i] = Math.Max(_nearest[i], sum);
        });
        foreach (var term in vector.Terms)
            _taken[term] = 0;
    }
}
