using System.CommandLine;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.Training;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>train</c>: labelled cases and background in, a model bundle and its report out.</summary>
internal static class TrainVerb
{
    public static Command Create()
    {
        var labelled = TrainingArguments.Labelled();
        var background = TrainingArguments.Background();
        var seed = TrainingArguments.Seed();
        var folds = TrainingArguments.Folds();
        var curve = TrainingArguments.LearningCurve();
        var noText = TrainingArguments.NoText();
        var margin = TrainingArguments.Margin();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder of the model bundle, new or an older bundle",
            HelpName = "DIR",
        };
        var over = new Option<string?>("--promote-over")
        {
            Description = "Instead of --output: replace the model in DIR only where the new one is not worse; the old one is kept as DIR.previous",
            HelpName = "DIR",
        };
        var compareOn = new Option<string[]>("--compare-on")
        {
            Description = "Labelled cases new to both models, on which --promote-over decides (compare --help tells how)",
            HelpName = "PATH",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var compareBackground = new Option<string[]>("--compare-background")
        {
            Description = "Background new to both models, on which --promote-over compares false alarms",
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var page = new Option<string?>("--report")
        {
            Description = "Where the report goes; its figures stand beside it as .json [DIR.report.html]",
            HelpName = "FILE.html",
        };
        var quick = new Option<bool>("--quick")
        {
            Description = "Do not measure what the model would be without background, which takes a third longer",
        };
        var date = new Option<DateOnly>("--date")
        {
            Description = "The date in the model's version, so that a training can be repeated to the byte [today]",
            HelpName = "YYYY-MM-DD",
            DefaultValueFactory = _ => DateOnly.FromDateTime(DateTime.Today),
        };
        var verb = new VerbCommand(
            "train",
            "Trains a model bundle, measures it on authors and background that its models never saw, and writes a report.",
            "--labelled data/labelled --background reviews.jsonl.gz chats.jsonl.gz --output models/mine",
            "--labelled data/labelled my-labels/ --background history.jsonl.gz --promote-over models/mine --compare-on data/heldout")
        {
            labelled, background, output, over, compareOn, compareBackground, margin, page, noText, curve, quick, seed, folds, date,
        };
        verb.SetAction(parsed =>
        {
            using var interrupt = new Interrupt();
            var run = new TrainRun(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, interrupt.Token)
            {
                Labelled = parsed.GetRequiredValue(labelled),
                Background = parsed.GetRequiredValue(background),
                Report = parsed.GetValue(page),
                WithText = !parsed.GetValue(noText),
                Options = new TrainingOptions
                {
                    Seed = parsed.GetRequiredValue(seed),
                    Folds = parsed.GetRequiredValue(folds),
                    Date = parsed.GetRequiredValue(date),
                    LearningCurve = parsed.GetValue(curve),
                    BackgroundEffect = !parsed.GetValue(quick),
                },
            };
            var held = parsed.GetRequiredValue(compareOn);
            return (parsed.GetValue(output), parsed.GetValue(over)) switch
            {
                ({ } folder, null) when held.Length == 0 => run.Into(folder),
                (null, { } folder) when held.Length > 0 => run.Over(folder, held, parsed.GetRequiredValue(compareBackground), parsed.GetRequiredValue(margin)),
                (null, not null) => throw new WrongUseException(
                    "train: --promote-over needs --compare-on: the old model knows its own training data, so only labelled cases new to both models can tell which is better. Give files that neither learns from."),
                (not null, not null) => throw new WrongUseException("train: --output and --promote-over exclude each other: give the one folder that the model shall go to."),
                (not null, null) => throw new WrongUseException("train: --compare-on goes with --promote-over, not with --output; 'compare' compares two models that are there."),
                _ => throw new WrongUseException("train: give the model's folder with --output, or a model to replace with --promote-over. (review-classifier train --help)"),
            };
        });
        return verb;
    }
}
