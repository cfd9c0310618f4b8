using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>
/// Writes the text for a platform's form within its length. Quotes are shortened before one is left out; below three, whatever else can be
/// spared goes first.
/// </summary>
internal sealed class TextComposer(Case item, Result result, string claim, int? limit, TextWords words)
{
    private const int FewQuotes = 3;
    private static readonly int[] _lengths = [200, 120, 80, 50, 36];
    private readonly int _limit = limit ?? AppealOptions.UsualLimit;

    public AppealText Compose(IReadOnlyList<AppealQuote> quotes)
    {
        var frame = Frame();
        for (var count = quotes.Count; count >= 0; count--)
        {
            var kept = Strongest(quotes, count);
            foreach (var spare in count > FewQuotes ? [Spare.Nothing] : Enum.GetValues<Spare>())
            {
                foreach (var length in _lengths)
                {
                    var sentences = Sentences(frame, kept, length, spare);
                    if (sentences.Sum(sentence => sentence.Text.Length) <= _limit)
                        return new AppealText(sentences, _limit, limit is not null);
                }
            }
        }

        return new AppealText([], _limit, limit is not null);
    }

    private AppealSentence? Frame() => words.Facts(item) is { Length: > 0 } facts ? new AppealSentence(facts, SentenceBasis.Order, []) : null;

    private List<AppealSentence> Sentences(AppealSentence? facts, List<AppealQuote> quotes, int length, Spare spare)
    {
        var sentences = new List<AppealSentence>();
        if (result.Verdict == Verdict.Genuine)
            sentences.Add(new AppealSentence(words.NotSupported, SentenceBasis.Shop, []));
        if (facts is not null && spare < Spare.Facts)
            sentences.Add(facts);
        sentences.Add(new AppealSentence(words.Claims(claim), SentenceBasis.Shop, []));
        var answer = spare < Spare.Answer ? ShopAnswer.Of(quotes) : null;
        foreach (var quote in quotes)
        {
            // The shop's answer stands where it was given.
            if (answer is not null && (quote.Evidence.Line is null || answer.Line < quote.Evidence.Line))
            {
                sentences.Add(Answered(answer, length));
                answer = null;
            }

            sentences.Add(Quoted(quote.Evidence, length));
        }

        if (answer is not null)
            sentences.Add(Answered(answer, length));
        if (spare < Spare.Reading && Reading(quotes) is { } reading)
            sentences.Add(reading);
        sentences.Add(new AppealSentence(words.Request, SentenceBasis.Shop, []));
        return sentences;
    }

    private AppealSentence Quoted(Evidence line, int length) => new(
        words.Quote(line, QuoteExcerpt.Of(line.Text, line.Spans, length)),
        SentenceBasis.Quote,
        line.Line is { } at ? [at] : [],
        line.Line is null);

    private AppealSentence Answered(ContextLine answer, int length) =>
        new(words.Answer(answer, QuoteExcerpt.Of(answer.Said.Text, [], length)), SentenceBasis.Quote, [answer.Line]);

    // What the shop takes the quoted lines to be: label by label, each with the numbers of its lines.
    private AppealSentence? Reading(List<AppealQuote> quotes)
    {
        var readings = new List<string>();
        foreach (var label in EvidenceLabels.TowardMalicious)
        {
            var lines = quotes.Where(quote => quote.Evidence.Labels.Any(found => found.Label == label)).Select(quote => quote.Evidence.Line).ToList();
            if (lines.Count > 0)
                readings.Add(words.Reading(label, lines));
        }

        if (readings.Count == 0)
            return null;
        var all = quotes.Select(quote => quote.Evidence.Line).OfType<int>().Order().ToList();
        return new AppealSentence(words.Readings(readings), SentenceBasis.Quote, all, quotes.Any(quote => quote.Evidence.Line is null));
    }

    private static List<AppealQuote> Strongest(IReadOnlyList<AppealQuote> quotes, int count)
    {
        var kept = quotes.OrderByDescending(quote => quote.Evidence.Score).Take(count).ToHashSet();
        return [.. quotes.Where(kept.Contains)];
    }

    // What can be spared, one more each time.
    private enum Spare
    {
        Nothing,
        Answer,
        Facts,
        Reading,
    }
}
