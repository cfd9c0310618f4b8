using System.CommandLine;

namespace ReviewClassifier.Cli.Verbs;

/// <summary>The options that <c>train</c> and <c>evaluate</c> share.</summary>
internal static class TrainingArguments
{
    public static Option<string[]> Labelled() => new("--labelled")
    {
        Description = "Labelled cases as JSON Lines: files or folders, one author a file",
        HelpName = "PATH",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string[]> Background() => new("--background")
    {
        Description = "Ordinary negative reviews and chats, taken as genuine (JSON Lines, .gz too)",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Option<int> Seed() => new("--seed")
    {
        Description = "Decides every shuffle and sample [1]",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public static Option<int> Folds() => new("--folds")
    {
        Description = "Parts of cross-validation; each file is in one part [8]",
        HelpName = "N",
        DefaultValueFactory = _ => 8,
    };
}
