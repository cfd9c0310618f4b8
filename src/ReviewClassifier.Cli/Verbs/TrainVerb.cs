using System.CommandLine;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.Training;
using ReviewClassifier.Training.Bundles;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>train</c>: labelled cases and background in, a model bundle out.</summary>
internal static class TrainVerb
{
    public static Command Create()
    {
        var labelled = TrainingArguments.Labelled();
        var background = TrainingArguments.Background();
        var seed = TrainingArguments.Seed();
        var folds = TrainingArguments.Folds();
        var output = new Option<string>("--output", "-o") { Description = "The folder of the model bundle, new or an older bundle", HelpName = "DIR", Required = true };
        var date = new Option<DateOnly>("--date")
        {
            Description = "The date in the model's version, so that a training can be repeated to the byte [today]",
            HelpName = "YYYY-MM-DD",
            DefaultValueFactory = _ => DateOnly.FromDateTime(DateTime.Today),
        };
        var verb = new VerbCommand(
            "train",
            "Trains a model bundle and measures it on authors and background that its models never saw.",
            "--labelled data/labelled --background reviews.jsonl.gz chats.jsonl.gz --output models/mine")
        {
            labelled,
            background,
            output,
            seed,
            folds,
            date,
        };
        verb.SetAction(parsed =>
        {
            var (results, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            TrainedModel.CheckTarget(parsed.GetRequiredValue(output));
            using var interrupt = new Interrupt();
            var input = TrainingInput.Read(parsed.GetRequiredValue(labelled), parsed.GetRequiredValue(background));
            input.TellFaults(error);
            var options = new TrainingOptions { Seed = parsed.GetRequiredValue(seed), Folds = parsed.GetRequiredValue(folds), Date = parsed.GetRequiredValue(date) };
            if (input.Set.Background.Count == 0)
                error.WriteLine("No background given: expect many false alarms, for nothing shows the model ordinary complaints, and nothing measures them.");
            var model = TrainingBar.Run(error, progress => Trainer.Train(input.Set, options, progress, interrupt.Token));
            var version = model.Write(parsed.GetRequiredValue(output));
            MetricTable.Write(model.Metrics, results);
            results.WriteLine();
            results.WriteLine($"Model {version} is in {parsed.GetRequiredValue(output)}");
            return input.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }
}
