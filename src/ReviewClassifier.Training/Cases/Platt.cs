using ReviewClassifier.Scoring;

namespace ReviewClassifier.Training.Cases;

/// <summary>
/// A logistic curve from scores to probabilities (Platt, Probabilistic outputs for support vector machines, 1999), fitted by Newton's
/// method; also the small regressions on two terms of a line's strength.
/// </summary>
internal static class Platt
{
    private const double Ridge = 1e-3;

    /// <summary>Fits weights and a bias, the last value, by maximum likelihood.</summary>
    /// <param name="terms">One row of terms an example, all of one length.</param>
    /// <param name="labels">Whether each example is positive.</param>
    /// <param name="weights">How much each counts.</param>
    public static double[] Fit(IReadOnlyList<double[]> terms, IReadOnlyList<bool> labels, IReadOnlyList<double> weights)
    {
        var size = terms[0].Length + 1;
        var solution = new double[size];
        for (var iteration = 0; iteration < 50; iteration++)
        {
            var gradient = new double[size];
            var hessian = new double[size, size];
            for (var i = 0; i < terms.Count; i++)
                Accumulate(terms[i], labels[i], weights[i], solution, gradient, hessian);
            for (var i = 0; i < size; i++)
            {
                gradient[i] += Ridge * solution[i];
                hessian[i, i] += Ridge;
            }

            var step = Solve(hessian, gradient);
            for (var i = 0; i < size; i++)
                solution[i] -= step[i];
            if (step.Max(Math.Abs) < 1e-9)
                break;
        }

        return solution;
    }

    private static void Accumulate(double[] terms, bool label, double weight, double[] solution, double[] gradient, double[,] hessian)
    {
        var size = solution.Length;
        var score = solution[^1];
        for (var i = 0; i < terms.Length; i++)
            score += solution[i] * terms[i];
        var probability = Logistic.Probability(score);
        var error = weight * (probability - (label ? 1 : 0));
        var curvature = weight * probability * (1 - probability);
        for (var i = 0; i < size; i++)
        {
            var left = i < terms.Length ? terms[i] : 1;
            gradient[i] += error * left;
            for (var j = 0; j < size; j++)
                hessian[i, j] += curvature * left * (j < terms.Length ? terms[j] : 1);
        }
    }

    // Gauss-Jordan with pivots; the systems have two or three unknowns.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var result = (double[])right.Clone();
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < size; row++)
            {
                if (Math.Abs(matrix[row, column]) > Math.Abs(matrix[pivot, column]))
                    pivot = row;
            }

            for (var k = 0; k < size; k++)
                (matrix[column, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[column, k]);
            (result[column], result[pivot]) = (result[pivot], result[column]);
            for (var row = 0; row < size; row++)
            {
                if (row == column)
                    continue;
                var factor = matrix[row, column] / matrix[column, column];
                for (var k = column; k < size; k++)
                    matrix[row, k] -= factor * matrix[column, k];
                result[row] -= factor * result[column];
            }
        }

        for (var i = 0; i < size; i++)
            result[i] /= matrix[i, i];
        return result;
    }
}
