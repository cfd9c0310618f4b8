using System.CommandLine;

namespace ReviewClassifier.Cli.Verbs.Labels;

/// <summary><c>labels</c>: what is done with labelled cases before a model sees them, each a verb of its own.</summary>
internal static class LabelsVerb
{
    public static Command Create()
    {
        var labels = new Command("labels", "Works on labelled cases: files of any form, no model needed unless said.");
        foreach (var verb in All())
            labels.Add(verb.Create());
        return labels;
    }

    private static Verb[] All() =>
    [
        new("convert", ConvertVerb.Create),
    ];
}
