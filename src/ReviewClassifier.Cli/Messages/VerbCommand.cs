using System.CommandLine;

namespace ReviewClassifier.Cli.Messages;

/// <summary>A verb that ends its help with examples.</summary>
/// <param name="name">The verb.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Whole command lines, without the command's own name.</param>
internal sealed class VerbCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>How a verb is named on the command line: <c>labels convert</c> is two words.</summary>
    public static IEnumerable<string> Words(Command verb) =>
        verb is RootCommand ? [] : verb.Parents.OfType<Command>().SelectMany(Words).Append(verb.Name);
}
