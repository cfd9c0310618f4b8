using ReviewClassifier.Appeals;

namespace ReviewClassifier.IO.Results.Register;

/// <summary>What a register needs beside its rows.</summary>
/// <param name="Rules">The platforms' rules, for the days left.</param>
/// <param name="Now">The shop's local time (China) from which days are counted.</param>
/// <param name="Language">The language of headers and advice.</param>
public sealed record RegisterOptions(PlatformRules Rules, DateTime Now, Language Language = Language.Chinese);
