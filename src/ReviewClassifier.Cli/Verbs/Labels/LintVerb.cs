using System.CommandLine;
using ReviewClassifier.Cli.Labels;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Training.Labels.Lint;

namespace ReviewClassifier.Cli.Verbs.Labels;

/// <summary><c>labels lint</c>: checks a labelled set against the guide and against itself.</summary>
internal static class LintVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Labelled cases: files or folders, one author a file",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<string?>("--json") { Description = "Where the findings go as JSON", HelpName = "FILE" };
        var verb = new VerbCommand(
            "lint",
            """
            Checks labelled cases against the labelling guide and against each other: contradictions, labels on lines of the shop, the same text
            with two labels, near-duplicates, empty lines, times out of order. Ends with 1 where there is an error, with 0 where there are only
            warnings.
            """,
            "data/labelled",
            "mine.jsonl theirs.jsonl --json findings.json")
        {
            paths,
            json,
        };
        verb.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(paths);
            var read = LabelledReader.Read(given);
            var places = CasePlaces.Find(given);
            var report = new LintReport(
                read.Items.Count,
                [
                    .. read.Faults.Select(PlacedFinding.Of),
                    .. Linter.Lint(read.Items, Normalizer.OpenDefault()).Select(f => PlacedFinding.Of(f, places)),
                ]);
            report.Write(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(json) is { } path)
                OutputFile.Write(path, report.Json());
            return report.Errors > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return verb;
    }
}
