using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Labels;

/// <summary>Carries a conversion out: the files appear whole at the end, or not at all.</summary>
internal static class Conversion
{
    public static ConvertTally Run(ConvertPlan plan, TextWriter error, CancellationToken stop)
    {
        var cases = new List<LabelledCase>();
        using var rejects = plan.Rejects is null ? null : new Rejects(plan.Rejects);
        var rejected = 0;
        using (var progress = new RowProgress(error))
        {
            foreach (var row in LabelledReader.Rows(plan.Inputs))
            {
                stop.ThrowIfCancellationRequested();
                if (row.Parsed.Ok)
                {
                    cases.Add(row.Parsed.Value);
                }
                else
                {
                    rejected++;
                    rejects?.Add(row.Parsed.Fault, row.Raw.Span);
                    if (rejects is null)
                        error.WriteLine(row.Parsed.Fault);
                }

                progress.Show(cases.Count + rejected, rejected);
            }
        }

        LabelledWriter.Write(plan.Output, cases, plan.Form);
        rejects?.Commit();
        return new ConvertTally(cases.Count, rejected, cases.Select(item => item.Group).Distinct().Count(), plan);
    }
}
