using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.Cli.Verbs;

namespace ReviewClassifier.Cli;

/// <summary>The command as a whole: its verbs, and what becomes of a run that does not go as meant.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        using var output = StandardStreams.OutputWriter();
        using var error = StandardStreams.ErrorWriter();
        try
        {
            // A review may begin with '@', which would otherwise name a file of more arguments.
            var parsing = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
            var parsed = Create(args).Parse(args, parsing);
            if (parsed.Action is ParseErrorAction)
                return RefuseUse(parsed, args.Length == 0, error);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (Exception failure)
        {
            error.WriteLine(Failure.Sentence(failure));
            return Failure.ExitCode(failure);
        }
    }

    // A verb that is named is made alone: making all of them is a good part of the start of a short run.
    private static RootCommand Create(string[] args)
    {
        var root = new RootCommand(
            """
            分辨电商差评是真实的，还是以差评要挟的恶意评价，并指出依据的原话。
            Tells a genuine negative review from an extortion-style malicious one, and shows the lines that say so.
            """);
        var verbs = Verb.All();
        var named = args.Length > 0 ? Array.Find(verbs, verb => verb.Name == args[0]) : null;
        foreach (var verb in verbs)
        {
            if (named is null || named == verb)
                root.Add(verb.Create());
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction usual } help)
                help.Action = new HelpWithExamples(usual);
        }

        return root;
    }

    private static int RefuseUse(ParseResult parsed, bool nothingGiven, TextWriter error)
    {
        if (nothingGiven)
        {
            parsed.RootCommandResult.Command.Parse(["--help"]).Invoke(new InvocationConfiguration { Output = error });
            return ExitCode.WrongUse;
        }

        var command = parsed.CommandResult.Command;
        // A misspelt verb is also a missing one; the last message names it.
        for (var i = command is RootCommand ? parsed.Errors.Count - 1 : 0; i < parsed.Errors.Count; i++)
            error.WriteLine(SafeText.Inert(parsed.Errors[i].Message, 300));
        error.WriteLine($"怎么用 / How to use it: {VerbCommand.FullName(command)} --help");
        return ExitCode.WrongUse;
    }
}
