using System.CommandLine;
using System.Globalization;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.Models;
using ReviewClassifier.Training.Metrics;
using ReviewClassifier.Training.Promotion;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>models</c>: looks at the model in a place, or brings the one before it back.</summary>
internal static class ModelsVerb
{
    public static Command Create() =>
        new VerbCommand("models", "Shows a model, or brings back the one that stood in its place before.", "show models/mine", "rollback models/mine")
        {
            Show(),
            RollBack(),
        };

    private static VerbCommand Show()
    {
        var folder = Folder();
        var verb = new VerbCommand("show", "Tells a model's version, what it was trained on, its thresholds and its recorded figures.", "models/mine") { folder };
        verb.SetAction(parsed =>
        {
            Tell(BundleReader.ReadManifest(parsed.GetRequiredValue(folder)), parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return verb;
    }

    private static VerbCommand RollBack()
    {
        var folder = Folder();
        var verb = new VerbCommand(
            "rollback",
            "Puts DIR.previous, which train --promote-over keeps, back into DIR, and what is in DIR into DIR.previous: done twice it changes nothing.",
            "models/mine")
        { folder };
        verb.SetAction(parsed =>
        {
            var place = new ModelPlace(parsed.GetRequiredValue(folder));
            var version = place.RollBack();
            parsed.InvocationConfiguration.Output.WriteLine($"Model {version} is in {parsed.GetRequiredValue(folder)} again.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Argument<string> Folder() => new("DIR") { Description = "The folder of the model" };

    private static void Tell(ModelManifest model, TextWriter output)
    {
        var at = model.Thresholds;
        output.WriteLine($"Model {model.Version}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"malicious from {at.Malicious:F3}, genuine below {at.Genuine:F3}; chat lines surfaced from {at.ChatEvidence:F3}, reviews from {at.ReviewEvidence:F3}; seed {model.Seed}"));
        output.WriteLine();
        output.WriteLine("trained on   cases  SHA-256");
        foreach (var file in model.TrainedOn)
        {
            var digest = file.Sha256[..Math.Min(16, file.Sha256.Length)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Rows,17}  {digest}  {Page.SafeText.Inert(file.Name, 200)}"));
        }

        output.WriteLine();
        MetricTable.Write(MeasuredMetric.Recorded(model), output);
    }
}
