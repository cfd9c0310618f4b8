using System.Globalization;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>The fields of a case while its row is being read.</summary>
internal struct CaseFields()
{
    public string? Id = null;
    public int IdAt = 0;
    public string? Category = null;
    public string? Platform = null;
    public int? Rating = null;
    public string Review = "";
    public int ReviewAt = 0;
    public Order? Order = null;
    public IReadOnlyList<ChatLine> Chat = [];

    /// <summary>Whether there is any text to judge, in the review or in the chat.</summary>
    public readonly bool HasText => !string.IsNullOrWhiteSpace(Review) || Chat.Any(line => !string.IsNullOrWhiteSpace(line.Text));

    public readonly Case ToCase(long line) => new(
        string.IsNullOrWhiteSpace(Id) ? string.Create(CultureInfo.InvariantCulture, $"line-{line}") : Id,
        Category,
        Platform,
        Rating,
        Review,
        Order,
        Chat);
}
