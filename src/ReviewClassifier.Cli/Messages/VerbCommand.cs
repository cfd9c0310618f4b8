using System.CommandLine;

namespace ReviewClassifier.Cli.Messages;

/// <summary>A verb that ends its help with examples.</summary>
/// <param name="name">The verb.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Whole command lines, without the command's own name.</param>
internal sealed class VerbCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>How a command is called: the program's name, then those of the verbs that lead to it.</summary>
    public static string FullName(Command command) => command is RootCommand
        ? "review-classifier"
        : $"{FullName(command.Parents.OfType<Command>().First())} {command.Name}";
}
