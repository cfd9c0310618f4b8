namespace ReviewClassifier.Appeals;

/// <summary>The language that a seller reads.</summary>
public enum Language
{
    /// <summary>Chinese, the usual one.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
