namespace ReviewClassifier.Cli.Labels;

/// <summary>What a conversion came to.</summary>
/// <param name="Written">How many cases were written.</param>
/// <param name="Rejected">How many rows were not.</param>
/// <param name="Groups">From how many files they came.</param>
/// <param name="Plan">What was to be done.</param>
internal sealed record ConvertTally(int Written, int Rejected, int Groups, ConvertPlan Plan)
{
    public override string ToString()
    {
        var where = Plan.Rejects is null ? "" : $" (see {Plan.Rejects})";
        var rejected = Rejected == 0 ? "" : FormattableString.Invariant($", {Rejected} rows rejected{where}");
        var merged = Groups < 2
            ? ""
            : FormattableString.Invariant($"\nThe cases of {Groups} files are in one now: ")
                + "train takes a file for one author, so convert file by file to keep the authors apart.";
        return FormattableString.Invariant($"{Written} cases in {Plan.Output}{rejected}{merged}");
    }
}
