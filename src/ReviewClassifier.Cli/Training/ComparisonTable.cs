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
            var (value, low, high) = (Signed(metric.Difference.Value), Signed(metric.Difference.Low), Signed(metric.Difference.High));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{metric.Older:F4}   {metric.Newer:F4}  {value,7}  {low,7} - {high,7}  {mark}{allowed,6} {metric.Difference.Count,7}  {metric.Says}"));
        }

        if (comparison.Changed.Count == 0)
            return;
        output.WriteLine();
        var worse = comparison.Changed.Where(c => !c.Better).ToArray();
        var better = comparison.Changed.Where(c => c.Better).ToArray();
        output.WriteLine(FormattableString.Invariant(
            $"{comparison.Changed.Count} cases changed sides: {worse.Length} for the worse, {better.Length} for the better"));
        foreach (var changed in worse.Take(ToldCases).Concat(better.Take(ToldCases)))
            output.WriteLine(Line(changed));
    }

    /// <summary>Ends with the one sentence: on standard output and 0 where the newer model is not worse, else on standard error and 1.</summary>
    public static int Conclude(Comparison comparison, bool someRejected, TextWriter output, TextWriter error)
    {
        // So that the sentence stands last where both go to one place.
        output.Flush();
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

    private static string Line(ChangedCase changed)
    {
        var sides = FormattableString.Invariant(
            $"{changed.Older} {changed.OlderProbability:F3} -> {changed.Newer} {changed.NewerProbability:F3}");
        var text = SafeText.Inert(changed.Text ?? "", LongestText);
        return $"{(changed.Better ? "+" : "-")} {SafeText.Inert(changed.Id, 40)} ({changed.Label}): {sides}  {text}".TrimEnd();
    }

    private static string Signed(double value) => value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
