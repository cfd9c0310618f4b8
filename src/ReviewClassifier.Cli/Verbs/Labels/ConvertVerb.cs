using System.CommandLine;
using ReviewClassifier.Cli.Labels;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Cli.Verbs.Labels;

/// <summary><c>labels convert</c>: labelled cases of any form into any other.</summary>
internal static class ConvertVerb
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Labelled cases of any form (.gz too), or folders of them: "
                + "JSON Lines, CSV, TSV, Excel, a Label Studio or doccano export",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file to write, gzipped where its name ends in .gz",
            HelpName = "FILE",
            Required = true,
        };
        var to = new Option<string?>("--to")
        {
            Description = $"The form to write: {string.Join(", ", LabelledWriter.Names)} [as the output's extension says]",
            HelpName = "FORM",
        };
        var rejects = new Option<string?>("--rejects") { Description = "Where rejected rows go [OUTPUT.rejects.jsonl]", HelpName = "FILE" };
        var verb = new VerbCommand(
            "convert",
            """
            Turns labelled cases of any form into any other, and back, without loss: notes, who labelled, when, every label of every line.
            Text in a table that a spreadsheet would run as a formula gets an apostrophe in front, which reading takes away again. A chat
            to be edited in Excel belongs in xlsx, where it has a sheet of its own: Excel cuts a CSV's cell after 32,767 characters.
            """,
            "data/labelled/a.jsonl --output a.xlsx",
            "shop.csv --output shop.jsonl --rejects rejected.jsonl",
            "data/labelled --output tasks.json --to label-studio")
        {
            inputs,
            output,
            to,
            rejects,
        };
        verb.SetAction(parsed =>
        {
            var plan = ConvertPlan.Create(
                parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(output), parsed.GetValue(to), parsed.GetValue(rejects));
            using var interrupt = new Interrupt();
            var tally = Conversion.Run(plan, parsed.InvocationConfiguration.Error, interrupt.Token);
            parsed.InvocationConfiguration.Error.WriteLine(tally);
            return tally.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }
}
