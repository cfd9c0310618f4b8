using System.CommandLine;
using System.Globalization;
using ReviewClassifier.Cli.Labels;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Training;
using ReviewClassifier.Training.Labels.Check;
using ReviewClassifier.Training.Labels.Lint;

namespace ReviewClassifier.Cli.Verbs.Labels;

/// <summary><c>labels check</c>: the labels that models which never saw them doubt, in a sheet to decide on.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var labelled = TrainingArguments.Labelled();
        var background = TrainingArguments.Background();
        var seed = TrainingArguments.Seed();
        var folds = TrainingArguments.Folds();
        var output = new Option<string>("--output", "-o") { Description = "The sheet of decisions (CSV)", HelpName = "FILE", Required = true };
        var count = new Option<int>("--count", "-n")
        {
            Description = "At most so many rows, the most doubtful ones [500]",
            HelpName = "N",
            DefaultValueFactory = _ => 500,
        };
        var verb = new VerbCommand(
            "check",
            """
            Ranks the labels of cases and of lines by how little models that never saw their file believe them (confident learning), adds those
            that contradict another of nearly the same text, and writes those in doubt to a sheet, the most doubtful first. Fill in its column
            decision with keep, change (to what is suggested) or the right labels, save it, and give it to labels apply.
            """,
            "--labelled data/labelled --background reviews.jsonl.gz chats.jsonl.gz --output doubts.csv")
        {
            labelled,
            background,
            output,
            count,
            seed,
            folds,
        };
        verb.SetAction(parsed =>
        {
            var error = parsed.InvocationConfiguration.Error;
            using var interrupt = new Interrupt();
            var paths = parsed.GetRequiredValue(labelled);
            var input = TrainingInput.Read(paths, parsed.GetRequiredValue(background));
            input.TellFaults(error);
            var options = new TrainingOptions { Seed = parsed.GetRequiredValue(seed), Folds = parsed.GetRequiredValue(folds) };
            var ranking = TrainingBar.Run(error, progress => LabelChecker.Check(input.Set, options, progress, interrupt.Token));
            var contradictions = Linter.Lint(input.Set.Labelled, Normalizer.OpenDefault());
            var rows = new SheetOfDoubts(input.Set.Labelled, CasePlaces.Find(paths)).Rows(ranking, contradictions);
            var written = rows.Take(parsed.GetRequiredValue(count)).ToArray();
            DecisionSheet.Write(parsed.GetRequiredValue(output), written);
            Tell(ranking, rows, parsed.InvocationConfiguration.Output);
            parsed.InvocationConfiguration.Output.WriteLine(
                FormattableString.Invariant($"{written.Length} row(s) to decide on in {parsed.GetRequiredValue(output)}"));
            return input.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }

    private static void Tell(CheckedLabels ranking, IReadOnlyList<Decision> rows, TextWriter output)
    {
        var ofCases = rows.Count(r => r.Part == "case");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ranking.Cases.Count} case labels: about {ranking.CaseErrors:F0} wrong, {ofCases} to look at"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ranking.Lines.Count} lines: {rows.Count - ofCases} to look at; the further down, the more often the models are wrong and the label right"));
        output.WriteLine("by the label that is doubted:");
        foreach (var (label, doubted) in ranking.LineDoubts.OrderByDescending(l => l.Value))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{doubted,8}  {label}"));
    }
}
