using System.Globalization;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.Training.Comparisons;

namespace ReviewClassifier.Cli.Training;

/// <summary>Tells a comparison to people.</summary>
internal static class ComparisonTable
{
    private const int ToldCases = 10;
    private const int LongestText = 80;

    public static void Write(Comparison comparison, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Older} and {comparison.Newer} on {comparison.Cases} labelled and {comparison.Background} background cases"));
        output.WriteLine("   old      new   change   95 % interval        allowed      of  what");
        foreach (var metric in comparison.Metrics)
        {
            var allowed = metric.Allowed is { } most ? most.ToString("0.####", CultureInfo.InvariantCulture) : "";
            var mark = metric.Outcome switch { Outcome.NotWorse => "ok ", Outcome.Worse => "NO ", Outcome.Undecided => "?  ", _ => "   " };
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{metric.Older:F4}   {metric.Newer:F4}  {metric.Difference.Value,7:+0.0000;-0.0000;0.0000}  {metric.Difference.Low,7:+0.0000;-0.0000;0.0000} - {metric.Difference.High,7:+0.0000;-0.0000;0.0000}  {mark}{allowed,6} {metric.Difference.Count,7}  {metric.Says}"));
        }

        if (comparison.Changed.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Changed.Count} cases changed sides: {comparison.Changed.Count(c => !c.Better)} for the worse, {comparison.Changed.Count(c => c.Better)} for the better"));
        foreach (var changed in comparison.Changed.Where(c => !c.Better).Take(ToldCases).Concat(comparison.Changed.Where(c => c.Better).Take(ToldCases)))
            output.WriteLine(Line(changed));
    }

    /// <summary>Ends with the one sentence: on standard output and 0 where the newer model is not worse, else on standard error and 1.</summary>
    public static int Conclude(Comparison comparison, bool someRejected, TextWriter output, TextWriter error)
    {
        foreach (var caution in comparison.Cautions)
            error.WriteLine(caution);
        if (comparison.Outcome != Outcome.NotWorse)
        {
            error.WriteLine(comparison.Sentence);
            return ExitCode.Failed;
        }

        output.WriteLine();
        output.WriteLine(comparison.Sentence);
        return someRejected ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static string Line(ChangedCase changed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(changed.Better ? "+" : "-")} {SafeText.Inert(changed.Id, 40)} ({changed.Label}): {changed.Older} {changed.OlderProbability:F3} -> {changed.Newer} {changed.NewerProbability:F3}  {SafeText.Inert(changed.Text ?? "", LongestText)}");
}
