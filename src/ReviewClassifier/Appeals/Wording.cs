namespace ReviewClassifier.Appeals;

/// <summary>What is said to a seller, in the two languages of the program.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Wording(string Zh, string En)
{
    /// <summary>The words of a language.</summary>
    public string In(Language language) => language == Language.English ? En : Zh;
}
