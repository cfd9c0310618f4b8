using System.CommandLine;
using ReviewClassifier.Cli.Labels;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Cli.Verbs.Labels;

/// <summary><c>labels apply</c>: takes the decisions of a sheet back into the labelled files.</summary>
internal static class ApplyVerb
{
    public static Command Create()
    {
        var sheet = new Argument<string>("DECISIONS") { Description = "The sheet that labels check wrote, with decisions filled in" };
        var labelled = TrainingArguments.Labelled();
        var output = new Option<string?>("--output", "-o") { Description = "The folder where all the files go, with the new labels", HelpName = "DIR" };
        var inPlace = new Option<bool>("--in-place") { Description = "Change the labelled files themselves" };
        var verb = new VerbCommand(
            "apply",
            """
            Changes the labels that were decided on and nothing else: every other byte of the JSON Lines stays. A decision on a case that has
            changed since the sheet was written is refused. Ends with 3 where a decision was refused.
            """,
            "doubts.csv --labelled data/labelled --in-place",
            "doubts.csv --labelled data/labelled --output relabelled")
        {
            sheet,
            labelled,
            output,
            inPlace,
        };
        verb.SetAction(parsed =>
        {
            var paths = InputFile.Find(parsed.GetRequiredValue(labelled));
            var folder = Folder(parsed.GetValue(output), parsed.GetValue(inPlace), paths);
            var cases = LabelledReader.Read(paths).Items;
            var relabelling = Relabelling.Of(DecisionSheet.Read(parsed.GetRequiredValue(sheet)), cases);
            foreach (var (decision, reason) in relabelling.Refused)
            {
                var place = FormattableString.Invariant($"{parsed.GetRequiredValue(sheet)}:{decision.SheetLine}");
                parsed.InvocationConfiguration.Error.WriteLine(
                    SafeText.Inert($"{place}: {decision.Id} {decision.Part}: not changed: {reason}.", 500));
            }

            var files = RelabelledFiles.Write(paths, cases, relabelling.Edits, folder);
            parsed.InvocationConfiguration.Output.WriteLine(
                FormattableString.Invariant($"{relabelling.Edits.Count} case(s) changed in {files} file(s); ")
                + FormattableString.Invariant($"{relabelling.Kept} label(s) kept, {relabelling.Open} not decided, {relabelling.Refused.Count} refused"));
            return relabelling.Refused.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }

    private static string? Folder(string? output, bool inPlace, IReadOnlyList<string> paths)
    {
        if (inPlace == output is not null)
            throw new WrongUseException("Found both or neither of --output and --in-place; give one of them.");
        if (output is null)
            return null;
        var names = paths.Select(Path.GetFileName).ToArray();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length)
            throw new WrongUseException("Found two labelled files of one name, which cannot both go to --output; use --in-place.");
        if (paths.Any(path => Path.GetDirectoryName(Path.GetFullPath(path)) == Path.GetFullPath(output).TrimEnd(Path.DirectorySeparatorChar)))
            throw new WrongUseException("Found --output to be the folder of the labelled files; name another, or use --in-place.");
        return Directory.CreateDirectory(output).FullName;
    }
}
