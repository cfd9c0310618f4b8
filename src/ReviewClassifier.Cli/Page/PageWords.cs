using System.Text;
using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Page;

/// <summary>The words of a page in one language; what is said where is up to <see cref="CasePage"/>.</summary>
internal abstract class PageWords
{
    private const int LongestFact = 40;

    public static PageWords Of(string? language) => language == "en" ? new EnglishWords() : new ChineseWords();

    public abstract string Conclusion { get; }

    public abstract string Against { get; }

    public abstract string NothingAgainst { get; }

    /// <summary>For a review that is called malicious by the way it is written as a whole.</summary>
    public abstract string NoSingleLine { get; }

    public abstract string ForBuyer { get; }

    public abstract string NothingForBuyer { get; }

    public abstract string Missing { get; }

    public abstract string MissingButGenuine { get; }

    public abstract string NothingMissing { get; }

    public abstract string Note { get; }

    public abstract string Closing { get; }

    public abstract string Review { get; }

    public abstract string Buyer { get; }

    public abstract string UnknownTime { get; }

    protected abstract string Separator { get; }

    protected abstract string Stars(int rating);

    protected abstract string Yuan(double amount);

    protected abstract string Label(EvidenceLabel label);

    /// <summary>The verdict as one plain sentence.</summary>
    public abstract string Verdict(Verdict verdict);

    /// <summary>How sure, as so many of a hundred such reviews; the sentence names the likelier side.</summary>
    public abstract string HowSure(double probability, Verdict verdict);

    /// <summary>Why a case cannot be told.</summary>
    public abstract string Why(Case item, Result result);

    public abstract string Pattern(Pattern pattern);

    /// <summary>What a line does, and what that does to the probability, in percentage points.</summary>
    public abstract string Does(Evidence line);

    public abstract string MoreLines(int count);

    public abstract string Advice(AppealGap gap);

    /// <summary>The case's facts, of which any may be unknown.</summary>
    public string Facts(Case item)
    {
        var facts = new StringBuilder(SafeText.Inert(item.Id, LongestFact));
        Add(item.Platform);
        Add(item.Category);
        Add(item.Rating is { } rating ? Stars(rating) : null);
        Add(item.Order?.Amount is { } amount ? Yuan(amount) : null);
        return facts.ToString();

        void Add(string? fact)
        {
            if (!string.IsNullOrWhiteSpace(fact))
                facts.Append(" · ").Append(SafeText.Inert(fact, LongestFact));
        }
    }

    /// <summary>What a line's labels say that it does.</summary>
    protected string Labels(Evidence line)
    {
        var said = new StringBuilder();
        for (var i = 0; i < line.Labels.Count; i++)
            said.Append(i == 0 ? "" : Separator).Append(Label(line.Labels[i].Label));
        return said.ToString();
    }
}
