using System.CommandLine;
using System.Globalization;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Serving;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>label</c>: a page in the browser to label cases on.</summary>
internal static class LabelVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Cases as JSON Lines, labelled or not",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output")
        {
            Description = "Where the labelled cases go [FILE.labelled.jsonl beside each FILE]",
            HelpName = "FILE",
        };
        var by = new Option<string?>("--by") { Description = "Who labels; else the page asks", HelpName = "NAME" };
        var port = Port();
        var open = new Option<bool>("--open") { Description = "Open the page in the browser" };
        var model = CommonOptions.Model();
        var verb = new VerbCommand(
            "label",
            """
            在浏览器里标注案例：只在本机打开，每一步都立刻存盘。
            Opens a page to label cases on, for this machine alone. Every change is on the disk at once, in FILE.journal; the labelled
            cases are written when you stop it (Ctrl-C) or ask the page to. FILE itself is never changed.
            """,
            "reviews.jsonl",
            "reviews.jsonl --by 小陈 --open",
            "a.jsonl b.jsonl --output labelled.jsonl")
        {
            files,
            output,
            by,
            port,
            open,
            model,
        };
        verb.SetAction(parsed =>
        {
            AspNetCore.Find();
            var request = new LabelRequest(
                parsed.GetRequiredValue(files), parsed.GetValue(output), parsed.GetValue(by), parsed.GetValue(port), parsed.GetValue(open),
                ModelFolder.Find(parsed.GetValue(model)));
            using var interrupt = new Interrupt();
            return LabelRun.Run(request, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, interrupt.Token);
        });
        return verb;
    }

    private static Option<int?> Port() => new("--port")
    {
        Description = "The port on 127.0.0.1 [8377, or a free one where that is taken]",
        HelpName = "N",
        CustomParser = result =>
        {
            var given = result.Tokens is [var token] ? token.Value : "";
            if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue)
                return port;
            var found = Page.SafeText.Inert(given, 40);
            result.AddError($"--port: found \"{found}\"; expected a whole number from 0 (any free port) to {ushort.MaxValue}.");
            return null;
        },
    };
}
