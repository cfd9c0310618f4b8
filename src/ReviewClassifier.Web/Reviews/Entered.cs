using Microsoft.AspNetCore.Http;

namespace ReviewClassifier.Web.Reviews;

/// <summary>What stands in the fields of the form, as it was typed.</summary>
public sealed record Entered
{
    /// <summary>The review's text.</summary>
    public string Review { get; init; } = "";

    /// <summary>The chat as it was pasted.</summary>
    public string Chat { get; init; } = "";

    /// <summary>Whether shop and buyer are the other way round than they were read.</summary>
    public bool Swapped { get; init; }

    /// <summary>The platform's name.</summary>
    public string Platform { get; init; } = "";

    /// <summary>The stars, 1 to 5.</summary>
    public string Rating { get; init; } = "";

    /// <summary>The order's number.</summary>
    public string Number { get; init; } = "";

    /// <summary>The buyer's nickname.</summary>
    public string Buyer { get; init; } = "";

    /// <summary>What was paid, in yuan.</summary>
    public string Amount { get; init; } = "";

    /// <summary>When it was paid.</summary>
    public string Paid { get; init; } = "";

    /// <summary>When the goods were received.</summary>
    public string Received { get; init; } = "";

    /// <summary>When the receipt was confirmed.</summary>
    public string Confirmed { get; init; } = "";

    /// <summary>When the review was written.</summary>
    public string Reviewed { get; init; } = "";

    /// <summary>When the platform told the shop of a complaint.</summary>
    public string Noticed { get; init; } = "";

    /// <summary>The lines of the chat to leave out, from 0: what if they were not there.</summary>
    public IReadOnlySet<int> Without { get; init; } = new HashSet<int>();

    /// <summary>Whether the review's text is left out too.</summary>
    public bool WithoutReview { get; init; }

    /// <summary>Whether other people's data are masked in an appeal.</summary>
    public bool Masked { get; init; } = true;

    /// <summary>Whether anything was said of the order.</summary>
    public bool HasFacts => new[] { Platform, Rating, Number, Buyer, Amount, Paid, Received, Confirmed, Reviewed, Noticed }.Any(text => text.Length > 0);

    /// <summary>Reads a form.</summary>
    internal static Entered From(IFormCollection form)
    {
        var without = form[Fields.Without].OfType<string>().ToList();
        return new Entered
        {
            Review = form[Fields.Review].ToString(),
            Chat = form[Fields.Chat].ToString(),
            // The button that swaps comes beside what was so far.
            Swapped = (form[Fields.Swapped] == "on") ^ form.ContainsKey(Fields.Swap),
            Platform = Fact(form, Fields.Platform),
            Rating = Fact(form, Fields.Rating),
            Number = Fact(form, Fields.Number),
            Buyer = Fact(form, Fields.Buyer),
            Amount = Fact(form, Fields.Amount),
            Paid = Fact(form, Fields.Paid),
            Received = Fact(form, Fields.Received),
            Confirmed = Fact(form, Fields.Confirmed),
            Reviewed = Fact(form, Fields.Reviewed),
            Noticed = Fact(form, Fields.Noticed),
            Without = without.Select(text => int.TryParse(text, out var line) ? line : -1).Where(line => line >= 0).ToHashSet(),
            WithoutReview = without.Contains(Fields.WithoutReview),
            Masked = form[Fields.Masked] != "off",
        };
    }

    private static string Fact(IFormCollection form, string field) => form[field].ToString().Trim();
}
