namespace ReviewClassifier.Web.Reviews;

/// <summary>The names of the form's fields.</summary>
internal static class Fields
{
    public const string Review = "review";
    public const string Chat = "chat";
    public const string File = "file";
    public const string Swapped = "swapped";
    public const string Swap = "swap";
    public const string Platform = "platform";
    public const string Rating = "rating";
    public const string Number = "number";
    public const string Buyer = "buyer";
    public const string Amount = "amount";
    public const string Paid = "paid";
    public const string Received = "received";
    public const string Confirmed = "confirmed";
    public const string Reviewed = "reviewed";
    public const string Noticed = "noticed";
    public const string Without = "without";
    public const string WithoutReview = "review";
    public const string Masked = "masked";
    public const string Anyway = "anyway";
}
