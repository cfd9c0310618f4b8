using ReviewClassifier.Cli.Inputs;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Cli.Labels;

/// <summary>What a conversion reads and writes.</summary>
/// <param name="Inputs">The files, folders resolved, in the order given.</param>
/// <param name="Output">The file to write.</param>
/// <param name="Form">In which form.</param>
/// <param name="Rejects">Where rejected rows go; null where their faults are only shown.</param>
internal sealed record ConvertPlan(IReadOnlyList<string> Inputs, string Output, LabelledForm Form, string? Rejects)
{
    /// <summary><see cref="WrongUseException"/> where the form is not known, or something would be written over what is read.</summary>
    public static ConvertPlan Create(string[] inputs, string output, string? to, string? rejects)
    {
        // Beside a device there is no place for a file.
        rejects ??= WrittenPath.IsDevice(output) ? null : IO.Output.Rejects.PathFor(output);
        var files = LabelledReader.Find(inputs);
        foreach (var file in files)
        {
            WrittenPath.Refuse("--output", output, file, "is also an input");
            WrittenPath.Refuse("--rejects", rejects, file, "is also an input");
        }

        WrittenPath.Refuse("--rejects", rejects, output, "is also the output");
        return new ConvertPlan(files, output, FormOf(output, to), rejects);
    }

    private static LabelledForm FormOf(string output, string? to)
    {
        var names = string.Join(", ", LabelledWriter.Names);
        if (to is null)
        {
            return LabelledWriter.FormOf(output) ?? throw new WrongUseException(
                $"--output: the name {Page.SafeText.Inert(output, 200)} does not tell the form; say it with --to, one of {names}.");
        }

        return LabelledWriter.TryParse(to, out var named)
            ? named
            : throw new WrongUseException($"--to: found \"{Page.SafeText.Inert(to, 40)}\"; expected one of {names}.");
    }
}
