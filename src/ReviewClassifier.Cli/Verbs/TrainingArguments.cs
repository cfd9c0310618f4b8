using System.CommandLine;

namespace ReviewClassifier.Cli.Verbs;

/// <summary>The options that <c>train</c> and <c>evaluate</c> share.</summary>
internal static class TrainingArguments
{
    public static Option<string[]> Labelled() => new("--labelled")
    {
        Description = "Labelled cases, one author a file: files or folders of JSON Lines, CSV, Excel, Label Studio or doccano",
        HelpName = "PATH",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string[]> Background() => new("--background")
    {
        Description = "Ordinary negative reviews and chats, taken as genuine: JSON Lines, CSV or Excel, .gz too",
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

    public static Option<bool> LearningCurve() => new("--learning-curve")
    {
        Description = "Also measure how good a model of 25, 50 and 75 % of the files is: takes about as long again",
    };

    public static Option<bool> NoText() => new("--no-text")
    {
        Description = "Leave the text of cases out of the report, which otherwise shows the worst mistakes whole",
    };

    public static Option<double> Margin()
    {
        var margin = new Option<double>("--margin")
        {
            Description = "How much worse still counts as not worse, 0 to 1 [0.02]",
            HelpName = "X",
            DefaultValueFactory = _ => 0.02,
        };
        margin.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }, ..]
                && !(double.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1))
                result.AddError($"--margin: found \"{Page.SafeText.Inert(given, 40)}\"; expected a number from 0 to 1.");
        });
        return margin;
    }
}
