using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Web.Labelling;

/// <summary>What the model would say, only ever on request; the model is opened with the first one.</summary>
/// <param name="modelFolder">The folder of the model bundle.</param>
public sealed class Suggestions(string modelFolder) : IDisposable
{
    private readonly Lock _gate = new();
    private Scorer? _scorer;

    /// <summary>What the model says of a case.</summary>
    /// <exception cref="Models.ModelException">The bundle is missing or damaged.</exception>
    /// <exception cref="Text.DictionaryException">A dictionary is missing or damaged.</exception>
    public Suggestion Of(Case item)
    {
        lock (_gate)
        {
            _scorer ??= Scorer.Open(modelFolder);
            var result = _scorer.Score(item);
            var lines = result.Evidence.Concat(result.Mitigating).Select(Line);
            return new Suggestion(result.Model, result.Verdict, result.Probability, result.Pattern, [.. lines]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _scorer?.Dispose();

    private static SuggestedLine Line(Evidence evidence) =>
        new(evidence.Line, [.. evidence.Labels.Select(label => new SuggestedLabel(label.Label, label.Probability))]);
}

/// <summary>What the model would say of a case.</summary>
/// <param name="Model">The model's version.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Probability">The probability of malicious, 0 to 1.</param>
/// <param name="Pattern">The pattern; null unless the verdict is malicious.</param>
/// <param name="Lines">The lines that it would surface.</param>
public sealed record Suggestion(string Model, Verdict Verdict, double Probability, Pattern? Pattern, IReadOnlyList<SuggestedLine> Lines);

/// <summary>A line with the labels that the model sees on it.</summary>
/// <param name="Line">Its place in the chat; null for the review.</param>
/// <param name="Labels">The labels, most probable first.</param>
public sealed record SuggestedLine(int? Line, IReadOnlyList<SuggestedLabel> Labels);

/// <summary>A label with its probability, 0 to 1.</summary>
/// <param name="Label">The label.</param>
/// <param name="Probability">Its probability.</param>
public sealed record SuggestedLabel(EvidenceLabel Label, double Probability);
