using System.Globalization;

namespace ReviewClassifier.Training.Labels;

/// <summary>What a label stands on: the case as a whole, its review, or one line of its chat.</summary>
public readonly record struct CasePart
{
    private const string CaseName = "case";
    private const string ReviewName = "review";

    // 0 is the case, 1 the review, and lines count on from 2.
    private readonly int _number;

    private CasePart(int number) => _number = number;

    /// <summary>The case as a whole.</summary>
    public static CasePart Case { get; } = new(0);

    /// <summary>The review.</summary>
    public static CasePart Review { get; } = new(1);

    /// <summary>Whether it is the case as a whole.</summary>
    public bool IsCase => _number == 0;

    /// <summary>The line's place in the chat from 0; null for the case and the review.</summary>
    public int? ChatLine => _number > 1 ? _number - 2 : null;

    /// <summary>A line of the chat, or the review where it is null.</summary>
    public static CasePart Line(int? line) => line is { } at ? new(at + 2) : Review;

    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse(string? text, out CasePart part)
    {
        part = text switch { CaseName => Case, ReviewName => Review, _ => default };
        if (text is CaseName or ReviewName)
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) || line > int.MaxValue - 2)
            return false;
        part = Line(line);
        return true;
    }

    /// <summary>Where it comes among the parts of a case: the case first, then the review, then the chat in order.</summary>
    public int Order => _number;

    /// <summary><c>case</c>, <c>review</c>, or the line's number from 0.</summary>
    public override string ToString() => _number switch
    {
        0 => CaseName,
        1 => ReviewName,
        _ => ChatLine!.Value.ToString(CultureInfo.InvariantCulture),
    };
}
