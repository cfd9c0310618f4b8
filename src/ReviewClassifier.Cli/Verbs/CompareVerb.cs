using System.CommandLine;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Comparisons;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>compare</c>: whether a newer model is not worse than an older one.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var older = new Argument<string>("OLD") { Description = "The folder of the older model" };
        var newer = new Argument<string>("NEW") { Description = "The folder of the newer model" };
        var labelled = TrainingArguments.Labelled();
        var background = TrainingArguments.Background();
        var margin = TrainingArguments.Margin();
        var seed = TrainingArguments.Seed();
        var noText = TrainingArguments.NoText();
        var json = new Option<string?>("--json") { Description = "Where the whole comparison goes as JSON", HelpName = "FILE" };
        var verb = new VerbCommand(
            "compare",
            """
            Compares two models on labelled cases that neither was trained on; cases that either knows are left out and told.
            Exits with 0 where NEW is shown not to be worse, with 1 where it is worse or nothing is shown.

            Not worse means: of AUC, recall (each with and without chat), evidence AP and genuine cases called malicious, the whole 95 %
            interval of the difference (bootstrap over cases, both models on the same draws) shows a loss below the margin; false alarms on
            background rise by at most a tenth of the margin, and not clearly. Figures of fewer than 20 cases decide nothing.
            """,
            "models/default models/mine --labelled data/heldout",
            "models/default models/mine --labelled data/heldout --background other-shop.jsonl.gz --margin 0.05 --json comparison.json")
        {
            older,
            newer,
            labelled,
            background,
            margin,
            json,
            noText,
            seed,
        };
        verb.SetAction(parsed =>
        {
            var (results, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            using var interrupt = new Interrupt();
            using var before = Scorer.Open(parsed.GetRequiredValue(older));
            using var after = Scorer.Open(parsed.GetRequiredValue(newer));
            var input = TrainingInput.Read(parsed.GetRequiredValue(labelled), parsed.GetRequiredValue(background));
            input.TellFaults(error);
            var part = UnseenPart.Of(input.Set, before.Model, after.Model);
            var options = new ComparisonOptions(parsed.GetRequiredValue(margin), parsed.GetRequiredValue(seed));
            var comparison = TrainingBar.Run(error, progress =>
                Comparison.Of(part, before, after, options, !parsed.GetValue(noText), progress, interrupt.Token));
            ComparisonTable.Write(comparison, results);
            if (parsed.GetValue(json) is { } path)
            {
                using var file = AtomicFile.Create(path);
                file.Stream.Write(comparison.Json());
                file.Commit();
            }

            return ComparisonTable.Conclude(comparison, input.Faults.Count > 0, results, error);
        });
        return verb;
    }
}
