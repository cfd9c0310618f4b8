using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>A labelled set cut for a simulation: no author stands in the test and outside it.</summary>
/// <param name="Start">The cases that are labelled at the start.</param>
/// <param name="Pool">The cases whose labels are hidden.</param>
/// <param name="Test">The cases of the authors that are tested on.</param>
internal sealed record AuthorSplit(IReadOnlyList<LabelledCase> Start, IReadOnlyList<LabelledCase> Pool, IReadOnlyList<LabelledCase> Test)
{
    /// <summary>Cuts the set by seeded chance.</summary>
    /// <exception cref="TrainingException">There are too few authors.</exception>
    public static AuthorSplit Of(IReadOnlyList<LabelledCase> labelled, SimulationOptions options, int seed)
    {
        var authors = labelled.Select(c => c.Group).Distinct().Order(StringComparer.Ordinal).ToArray();
        var tested = Math.Max(1, (int)(authors.Length * options.TestShare));
        if (authors.Length < tested + options.StartAuthors + 1)
        {
            throw new TrainingException(
                $"Found {authors.Length} file(s) of labelled cases; a simulation needs at least {options.StartAuthors + 2}, one author a file.");
        }

        var random = new Random(seed);
        random.Shuffle(authors);
        var test = authors[..tested].ToHashSet();
        // Shuffled cases of the authors with the fewest-sided files would leave a start of one kind: each author gives its share.
        var start = authors[tested..(tested + options.StartAuthors)]
            .SelectMany(author =>
            {
                var own = labelled.Where(c => c.Group == author).ToArray();
                random.Shuffle(own);
                return own.Take(options.StartCases / options.StartAuthors);
            })
            .ToArray();
        var taken = start.Select(c => c.Case.Id).ToHashSet(StringComparer.Ordinal);
        return new AuthorSplit(
            start,
            [.. labelled.Where(c => !test.Contains(c.Group) && !taken.Contains(c.Case.Id))],
            [.. labelled.Where(c => test.Contains(c.Group))]);
    }
}
