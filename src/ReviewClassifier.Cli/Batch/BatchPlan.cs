using ReviewClassifier.Cli.Inputs;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Cli.Batch;

/// <summary>What a batch reads and writes; <c>-</c> is standard input or output.</summary>
/// <param name="Inputs">The files, folders resolved, in the order given.</param>
/// <param name="Output">Where the results go.</param>
/// <param name="Rejects">Where rejected rows go; null where their faults are only shown.</param>
internal sealed record BatchPlan(IReadOnlyList<string> Inputs, string Output, string? Rejects)
{
    /// <summary>
    /// Checks, before any work, that every input is there and that nothing is written over what is read: hours of scoring should not
    /// end at a misspelt name.
    /// </summary>
    public static BatchPlan Create(IReadOnlyList<string> inputs, string output, string? rejects)
    {
        // Beside a device there is no place for a file.
        rejects ??= output == "-" || WrittenPath.IsDevice(output) ? null : IO.Output.Rejects.PathFor(output);
        if (rejects == "-")
            throw new WrongUseException("--rejects: found -; name a file, or leave the option out to see the faults only.");
        var files = InputFile.Find(inputs);
        foreach (var file in files)
        {
            // Opening says best what is wrong; what is there is opened once only, for a pipe cannot be opened twice.
            if (file != "-" && !File.Exists(file))
                InputFile.Open(file).Dispose();
            WrittenPath.Refuse("--output", output, file, "is also an input");
            WrittenPath.Refuse("--rejects", rejects, file, "is also an input");
        }

        WrittenPath.Refuse("--rejects", rejects, output, "is also the output");
        return new BatchPlan(files, output, rejects);
    }
}
