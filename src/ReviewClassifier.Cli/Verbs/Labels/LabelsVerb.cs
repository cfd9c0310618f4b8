using System.CommandLine;

namespace ReviewClassifier.Cli.Verbs.Labels;

/// <summary><c>labels</c>: everything that a data person does with labels; each subcommand is a verb of its own.</summary>
internal static class LabelsVerb
{
    /// <summary>All subcommands, in the order in which help shows them.</summary>
    public static Verb[] All() =>
    [
        new("convert", ConvertVerb.Create),
        new("lint", LintVerb.Create),
        new("check", CheckVerb.Create),
        new("apply", ApplyVerb.Create),
        new("next", NextVerb.Create),
        new("agreement", AgreementVerb.Create),
    ];

    public static Command Create()
    {
        var labels = new Command("labels", "Checks, mends and extends a labelled set.");
        foreach (var verb in All())
            labels.Add(verb.Create());
        return labels;
    }
}
