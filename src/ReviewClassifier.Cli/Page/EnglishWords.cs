using System.Globalization;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Cli.Page;

/// <summary>A page in English.</summary>
internal sealed class EnglishWords : PageWords
{
    public override string Conclusion => "Verdict";

    public override string Against => "Suspicious lines (in order of time)";

    public override string NothingAgainst => "No suspicious line was found.";

    public override string NoSingleLine => "No single line says so; the verdict comes from how the review is written as a whole, which alone is weak ground for an appeal.";

    public override string ForBuyer => "What speaks for the buyer (in order of time)";

    public override string NothingForBuyer => "Nothing was found that speaks for the buyer; that does not mean the buyer is wrong.";

    public override string Missing => "What an appeal still needs";

    public override string MissingButGenuine =>
        "This looks more like a genuine review, and solving the buyer's problem comes first; should the platform ask for proof, it still needs:";

    public override string NothingMissing =>
        "All five things that count are there: demand, condition, why it is not owed, a record on the platform, order and review. Check each line.";

    public override string Note => "Please note";

    public override string Closing =>
        "This is an aid and can be wrong; you and the platform decide. Check the lines above. A genuine bad review is the buyer's right: "
        + "do not harass, expose or pay a buyer who tells the truth.";

    public override string Review => "review";

    public override string Buyer => "buyer";

    public override string UnknownTime => "time unknown";

    protected override string Separator => ", ";

    protected override string Stars(int rating) => string.Create(CultureInfo.InvariantCulture, $"{rating} of 5 stars");

    protected override string Yuan(double amount) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.##} yuan");

    public override string Verdict(Verdict verdict) => verdict switch
    {
        Results.Verdict.Malicious => "This review is very likely malicious.",
        Results.Verdict.Genuine => "This looks more like a genuine bad review.",
        _ => "It cannot be told yet whether this review is malicious or genuine.",
    };

    public override string HowSure(double probability, Verdict verdict) => VerdictWords.HowSure(probability, verdict).En;

    public override string Why(Case item, Result result) => VerdictWords.Why(item, result).En;

    public override string Pattern(Pattern pattern) => pattern switch
    {
        Cases.Pattern.Extortion => "Kind: money wanted under threat of a bad review",
        Cases.Pattern.RefundKeep => "Kind: wants the money back and keeps the goods",
        Cases.Pattern.Freebie => "Kind: gifts or cash-back wanted under threat of a bad review",
        Cases.Pattern.Competitor => "Kind: a rival's smear",
        Cases.Pattern.Professional => "Kind: a professional or an organised group",
        Cases.Pattern.Entrapment => "Kind: a set-up for a complaint",
        _ => "Kind: an attack out of spite",
    };

    public override string Does(Evidence line) =>
        $"Does: {Labels(line)}; {VerdictWords.Effect(line.Effect).En}";

    public override string MoreLines(int count) => $"{count} more; see all with --json.";

    public override string Advice(AppealGap gap) => gap switch
    {
        AppealGap.Demand => "The demand: no line says what the buyer wants. If there was one, find it.",
        AppealGap.Condition => "The condition: no line ties the demand to the review (\"or else a bad review\"). If there was one, find it.",
        AppealGap.NotOwed => "Why it is not owed: add proof of delivery, a quality certificate, the product page, or the buyer's own admission.",
        AppealGap.Chat => "A record on the platform: there is no chat. Export or photograph the whole chat with this buyer there.",
        AppealGap.ChatTimes => "A record on the platform: some lines have no time. Take whole windows with date, time and the buyer's nickname.",
        AppealGap.OffPlatform => "A record on the platform: the talk was moved elsewhere. Bring it back; what is elsewhere only supports.",
        AppealGap.ReviewText => "The review: its text is missing. If it is out, add a picture of it or its link.",
        AppealGap.Order => "The order: it is missing. Add its number and the times of payment and delivery.",
        _ => "The review's time: it is not known. Add the review's link with its date.",
    };

    protected override string Label(EvidenceLabel label) => VerdictWords.Label(label).En;
}
