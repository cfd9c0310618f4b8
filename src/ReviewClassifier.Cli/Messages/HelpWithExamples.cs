using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ReviewClassifier.Cli.Messages;

/// <summary>The usual help, then the verb's examples.</summary>
/// <param name="usual">Writes the usual help.</param>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not VerbCommand verb)
            return ExitCode.Done;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("例 / Examples:");
        foreach (var example in verb.Examples)
            output.WriteLine($"  {VerbCommand.FullName(verb)} {example}");
        output.WriteLine();
        return ExitCode.Done;
    }
}
