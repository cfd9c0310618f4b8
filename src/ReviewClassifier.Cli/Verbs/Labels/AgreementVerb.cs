using System.CommandLine;
using ReviewClassifier.Cli.Labels;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Training.Labels.Agreement;

namespace ReviewClassifier.Cli.Verbs.Labels;

/// <summary><c>labels agreement</c>: how far annotators agree.</summary>
internal static class AgreementVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE")
        {
            Description = "Labelled cases whose ids stand in several files: one annotator a file, or named in labelled_by",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output", "-o") { Description = "Where the disagreements go (CSV)", HelpName = "FILE" };
        var json = new Option<string?>("--json") { Description = "Where the figures go as JSON", HelpName = "FILE" };
        var seed = TrainingArguments.Seed();
        var verb = new VerbCommand(
            "agreement",
            """
            Compares annotators two by two on the cases that both judged: Cohen's kappa of the case label and of each evidence label with its 95 %
            interval, the raw agreement, how often each gave the label, and of how many cases or lines.
            """,
            "anna.jsonl bo.jsonl --output disagreements.csv")
        {
            paths,
            output,
            json,
            seed,
        };
        verb.SetAction(parsed =>
        {
            var read = AnnotatorFiles.Read(InputFile.Find(parsed.GetRequiredValue(paths)));
            foreach (var fault in read.Faults)
                parsed.InvocationConfiguration.Error.WriteLine(fault);
            var pairs = AgreementMeasure.Pairs(read.Annotators, parsed.GetRequiredValue(seed));
            if (pairs.Count == 0)
            {
                parsed.InvocationConfiguration.Error.WriteLine(
                    $"Found {read.Annotators.Count} annotator(s) and no case that two of them judged; give files that share ids, or name the annotators in labelled_by.");
                return ExitCode.Failed;
            }

            AgreementReport.Write(pairs, parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(output) is { } sheet)
                AgreementReport.WriteSheet(sheet, pairs);
            if (parsed.GetValue(json) is { } path)
                OutputFile.Write(path, AgreementReport.Json(pairs));
            return read.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }
}
