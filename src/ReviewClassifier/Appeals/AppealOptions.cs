namespace ReviewClassifier.Appeals;

/// <summary>How an appeal pack is made.</summary>
/// <param name="Now">The shop's local time (China), from which the time left counts and which the pack is dated by.</param>
public sealed record AppealOptions(DateTime Now)
{
    /// <summary>The most characters of the text where the platform's limit is not known.</summary>
    public const int UsualLimit = 500;

    /// <summary>The language of the pack and its text.</summary>
    public Language Language { get; init; }

    /// <summary>Whether other people's telephones, addresses, names and numbers are masked.</summary>
    public bool Masked { get; init; } = true;

    /// <summary>Whether this order's number and the buyer's nickname stay also where masked.</summary>
    public bool KeepOrder { get; init; } = true;

    /// <summary>Makes a pack of a case that looks genuine all the same; the text then says that the program does not support it.</summary>
    public bool IncludeAnyway { get; init; }

    /// <summary>When the platform told the shop of the buyer's complaint; null where there was none.</summary>
    public DateTime? NoticedAt { get; init; }
}
