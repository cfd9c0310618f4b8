using ReviewClassifier.Histories;

namespace ReviewClassifier.Benchmarks.Histories.Generated;

/// <summary>
/// How well a kind is found. A planted group is found where a finding of its kind lists half of its rows; a finding is right where half of
/// the rows that it lists were planted, in whatever group: a crowd of like names is a burst too.
/// </summary>
internal sealed class Scores
{
    private readonly int[] _planted = new int[Enum.GetValues<FindingKind>().Length];
    private readonly int[] _met = new int[Enum.GetValues<FindingKind>().Length];
    private readonly int[] _found = new int[Enum.GetValues<FindingKind>().Length];
    private readonly int[] _right = new int[Enum.GetValues<FindingKind>().Length];

    public void Count(PlantedHistory history, IReadOnlyList<HistoryFinding> findings)
    {
        var any = history.Planted.Values.SelectMany(ids => ids).ToHashSet(StringComparer.Ordinal);
        foreach (var (kind, ids) in history.Planted)
        {
            _planted[(int)kind]++;
            _met[(int)kind] += findings.Any(f => f.Kind == kind && 2 * f.Rows.Count(row => ids.Contains(row.Id)) >= ids.Count) ? 1 : 0;
        }

        foreach (var finding in findings)
        {
            _found[(int)finding.Kind]++;
            _right[(int)finding.Kind] += 2 * finding.Rows.Count(row => any.Contains(row.Id)) >= finding.Rows.Count ? 1 : 0;
        }
    }

    public double Recall(FindingKind kind) => _met[(int)kind] / (double)_planted[(int)kind];

    public double Precision(FindingKind kind) => _found[(int)kind] == 0 ? 1 : _right[(int)kind] / (double)_found[(int)kind];

    public int Found(FindingKind kind) => _found[(int)kind];
}
