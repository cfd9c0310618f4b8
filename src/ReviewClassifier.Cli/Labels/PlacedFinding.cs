using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Training.Labels.Lint;

namespace ReviewClassifier.Cli.Labels;

/// <summary>A finding, or a row that could not be read, with its place in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Row">The line of the file from 1; null where a case is not one line.</param>
/// <param name="Id">The case; null where the row could not be read.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="What">What was found.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record PlacedFinding(
    string File, long? Row, string? Id, string? Part, Severity Severity, string Rule, string What, string Remedy)
{
    /// <summary>A row that breaks the form: an error of the rule <c>unreadable</c>.</summary>
    public static PlacedFinding Of(Fault fault) => new(
        fault.File, fault.Line, null, null, Severity.Error, "unreadable",
        FormattableString.Invariant(
            $"column {fault.Column}: {(fault.Key.Length == 0 ? "" : fault.Key + ": ")}found {fault.Found}; expected {fault.Expected}"),
        fault.Remedy);

    public static PlacedFinding Of(Finding finding, IReadOnlyDictionary<string, CasePlace> places)
    {
        var place = places[finding.Place.Id];
        return new(
            place.File, place.Row, finding.Place.Id, finding.Place.Part.ToString(), finding.Severity, finding.Rule,
            $"{finding.Place}: {finding.What}", finding.Remedy);
    }
}
