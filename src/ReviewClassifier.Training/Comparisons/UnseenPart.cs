using ReviewClassifier.Models;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Comparisons;

/// <summary>The part of a set that neither of two models was trained on.</summary>
/// <param name="Set">That part.</param>
/// <param name="Cautions">What the reader must know of what was left out, or may be known all the same; a sentence each.</param>
public sealed record UnseenPart(TrainingSet Set, IReadOnlyList<string> Cautions)
{
    /// <summary>Leaves out what a model was trained on.</summary>
    /// <exception cref="TrainingException">Too little is left to compare on.</exception>
    public static UnseenPart Of(TrainingSet set, params IReadOnlyList<ModelManifest> models)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(models);
        var cautions = new List<string>();
        var left = set.Labelled;
        foreach (var model in models)
        {
            var trained = new TrainedCases(model);
            var seen = trained.Among(set).ToHashSet();
            if (seen.Count > 0)
            {
                cautions.Add(FormattableString.Invariant(
                    $"{seen.Count} of {set.Labelled.Count} labelled cases were in the training of {model.Version} and are left out."));
            }

            left = [.. left.Where(c => !seen.Contains(c))];
            cautions.AddRange(Doubts(set, model, trained));
        }

        if (!left.Any(c => c.Malicious) || left.All(c => c.Malicious))
        {
            throw new TrainingException(FormattableString.Invariant(
                $"Of {set.Labelled.Count} labelled cases {left.Count} are new to every model compared, and both malicious and genuine ones are needed: give files that none was trained on. {string.Join(' ', cautions)}").TrimEnd());
        }

        return new UnseenPart(set with { Labelled = left }, cautions);
    }

    private static IEnumerable<string> Doubts(TrainingSet set, ModelManifest model, TrainedCases trained)
    {
        var known = trained.FilesAmong(set).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var groups = set.Labelled.Select(c => c.Group).Distinct().ToArray();
        var background = known.Where(name => !groups.Any(g => name.StartsWith(g + ".", StringComparison.Ordinal))).ToArray();
        if (background.Length > 0)
            yield return $"The background {string.Join(", ", background)} was in the training of {model.Version}: its false alarms there look fewer than they are.";
        if (trained.KnowsCases)
            yield break;
        var alike = set.Files.Select(f => f.Name).Intersect(model.TrainedOn.Select(f => f.Name)).Except(known).ToArray();
        if (alike.Length > 0)
            yield return $"Model {model.Version} was trained on other bytes under the name {string.Join(", ", alike)} and says nothing of single cases: if they are the same cases, its figures are too good.";
    }
}
