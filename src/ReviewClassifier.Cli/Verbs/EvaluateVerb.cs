using System.CommandLine;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training;
using ReviewClassifier.Training.Reports;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>evaluate</c>: how good a model is on cases that it never saw.</summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        var labelled = TrainingArguments.Labelled();
        var background = TrainingArguments.Background();
        var seed = TrainingArguments.Seed();
        var folds = TrainingArguments.Folds();
        var model = CommonOptions.Model();
        var json = new Option<string?>("--json") { Description = "Where the figures go as JSON", HelpName = "FILE" };
        var page = new Option<string?>("--report")
        {
            Description = "Where the report goes; all its figures stand beside it as .json",
            HelpName = "FILE.html",
        };
        var noText = TrainingArguments.NoText();
        var curve = TrainingArguments.LearningCurve();
        var verb = new VerbCommand(
            "evaluate",
            """
            Measures a model on cases that it never saw, with 95 % intervals. Files that it was trained on are not scored by it: models are
            trained anew, fold by fold without some of them, and the model's thresholds applied.
            """,
            "--labelled data/heldout",
            "--labelled data/labelled --background reviews.jsonl.gz chats.jsonl.gz --model models/default --json figures.json")
        {
            labelled,
            background,
            model,
            json,
            page,
            noText,
            curve,
            seed,
            folds,
        };
        verb.SetAction(parsed =>
        {
            var (results, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            using var interrupt = new Interrupt();
            using var scorer = Scorer.Open(ModelFolder.Find(parsed.GetValue(model)));
            var input = TrainingInput.Read(parsed.GetRequiredValue(labelled), parsed.GetRequiredValue(background));
            input.TellFaults(error);
            var options = new TrainingOptions
            {
                Seed = parsed.GetRequiredValue(seed),
                Folds = parsed.GetRequiredValue(folds),
                LearningCurve = parsed.GetValue(curve),
            };
            var evaluation = TrainingBar.Run(error, progress => Evaluator.Evaluate(input.Set, scorer, options, progress, interrupt.Token));
            results.WriteLine(evaluation.Way == EvaluationWay.Unseen
                ? $"Model {scorer.Version} on cases that it was not trained on"
                : $"Models trained without the files they are measured on, fold by fold, under the thresholds of model {scorer.Version}, which was trained on some of these files");
            MetricTable.Write(evaluation.Metrics, results);
            if (parsed.GetValue(json) is { } path)
                Save(MetricTable.Json(evaluation, scorer.Version), path);
            if (parsed.GetValue(page) is { } html)
            {
                var report = Report.Of(evaluation, scorer, options, new ReportOptions(WithText: !parsed.GetValue(noText)));
                new ReportFiles(html).Write(report);
                if (report.BackgroundWarning is { } warning)
                    error.WriteLine(warning);
            }

            return input.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }

    private static void Save(byte[] figures, string path)
    {
        using var file = AtomicFile.Create(path);
        file.Stream.Write(figures);
        file.Commit();
    }
}
