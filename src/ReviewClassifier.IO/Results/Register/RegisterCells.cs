using System.Globalization;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results.Register;

/// <summary>The cells of a flagged review in the register.</summary>
internal sealed class RegisterCells
{
    private const int MostLines = 5;
    private const int LongestQuote = 300;

    private readonly RegisterOptions options;
    private readonly RegisterWords words;
    private readonly (string Name, int Width, Func<ScoredRow, Deadline, object?> Cell)[] all;

    public RegisterCells(RegisterOptions options)
    {
        this.options = options;
        words = new RegisterWords(options.Language);
        all =
        [
            (words.DaysLeft, 12, (_, deadline) => DaysLeft(deadline)),
            (words.LastDay, 20, (_, deadline) => LastDay(deadline)),
            (words.Next, 44, (row, deadline) => new NextStep(words).Of(row, deadline)),
            (words.Number, 22, (row, _) => row.Row.Case.Order?.Number),
            (words.Buyer, 16, (row, _) => row.Row.Case.Order?.Buyer),
            (words.Platform, 10, (row, _) => row.Row.Case.Platform),
            (words.Item, 24, (row, _) => row.Row.Case.Order?.Item),
            (words.ReviewedAt, 20, (row, _) => row.Row.Case.Order?.ReviewedAt),
            (words.Probability, 12, (row, _) => Percent(row.Result.Probability)),
            (words.Verdict, 14, (row, _) => ResultWords.Of(row.Result.Verdict).In(options.Language)),
            (words.Pattern, 18, (row, _) => row.Result.Pattern is { } pattern ? ResultWords.Of(pattern).In(options.Language) : null),
            (words.Lines, 70, (row, _) => Lines(row.Result)),
            (words.Review, 50, (row, _) => row.Row.Case.Review is { Length: > 0 } review ? review : null),
            (words.Counted, 44, (_, deadline) => DeadlineWords.Of(deadline).In(options.Language)),
            (words.Id, 16, (row, _) => row.Row.Case.Id),
        ];
        Columns = [.. all.Select(column => new SheetColumn(column.Name, column.Width))];
    }

    public IReadOnlyList<SheetColumn> Columns { get; }

    public object?[] Of(ScoredRow row)
    {
        var deadline = Deadline.Of(row.Row.Case, options.Rules, options.Now);
        return Array.ConvertAll(all, column => column.Cell(row, deadline));
    }

    // Never none and never all: the model is not that sure of anything.
    private static StyledCell Percent(double probability) => new(Math.Clamp(Math.Round(probability, 2), 0.01, 0.99), CellLook.Percent);

    private object DaysLeft(Deadline deadline) => deadline.State switch
    {
        DeadlineState.Unknown => words.CheckRules,
        DeadlineState.Expired => words.Over,
        DeadlineState.Soon => new StyledCell(deadline.DaysLeft, CellLook.Urgent),
        _ => deadline.DaysLeft!,
    };

    private object LastDay(Deadline deadline) => deadline switch
    {
        { State: DeadlineState.Unknown } or { Until: null } => words.CheckRules,
        { State: DeadlineState.Soon } => new StyledCell(deadline.Until, CellLook.Urgent),
        _ => deadline.Until,
    };

    // As they were said, the strongest five: enough to know the case again, and the whole is in the results.
    private string? Lines(Result result)
    {
        if (result.Evidence.Count == 0)
        {
            return result.Verdict == Verdict.Malicious ? words.NoSingleLine : null;
        }

        var told = result.Evidence.Take(MostLines).OrderBy(line => line.Line ?? int.MaxValue).Select(line =>
            $"{Time(line)}{words.Quote(Cut(line.Text.ReplaceLineEndings(" ")))}{words.Does(line.Labels.Select(label => label.Label))}");
        return string.Join('\n', told);
    }

    private string Time(Evidence line) => line.Line is null
        ? words.InReview
        : line.At is { } at ? at.ToString("yyyy-MM-dd HH:mm ", CultureInfo.InvariantCulture) : words.NoTime;

    private static string Cut(string text)
    {
        if (text.Length <= LongestQuote)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return text[..end] + "…";
    }
}
