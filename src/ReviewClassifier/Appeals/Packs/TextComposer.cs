using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Appeals.Packs;

/// <summary>
/// Writes the text for a platform's form within its length. Long quotes are shortened before one is left out; below three quotes, whatever
/// else can be spared goes first.
/// </summary>
internal sealed class TextComposer(Case item, Result result, string claim, int? limit, TextWords words)
{
    private const int FewQuotes = 3;

    // On an author that no model learned from, 71 of 100 labels shown were right, 84 of those above 0.5 and 93 of those above 0.7:
    // what the shop states must not rest on the others.
    private const double Stated = 0.7;

    private static readonly int[] _lengths = [200, 120, 80, 50, 36];
    private readonly int _limit = limit ?? AppealOptions.UsualLimit;

    // What can be spared, one more each time.
    private enum Spare
    {
        Nothing,
        Answer,
        Facts,
        Reading,
    }

    public AppealText Compose(IReadOnlyList<AppealQuote> quotes)
    {
        for (var count = quotes.Count; count >= 0; count--)
        {
            var kept = quotes.Where(quote => quote.Rank <= count).ToList();
            foreach (var spare in count > FewQuotes ? [Spare.Nothing] : Enum.GetValues<Spare>())
            {
                foreach (var length in _lengths)
                {
                    var sentences = Sentences(kept, length, spare);
                    if (sentences.Sum(sentence => sentence.Text.Length) <= _limit)
                        return new AppealText(sentences, _limit, limit is not null);
                }
            }
        }

        return new AppealText([], _limit, limit is not null);
    }

    private List<AppealSentence> Sentences(List<AppealQuote> quotes, int length, Spare spare)
    {
        var sentences = new List<AppealSentence>();
        if (result.Verdict == Verdict.Genuine)
            sentences.Add(new AppealSentence(words.NotSupported, SentenceBasis.Shop, []));
        var chat = quotes.Any(quote => quote.Evidence.Line is not null);
        sentences.Add(new AppealSentence(words.Claims(claim, chat), SentenceBasis.Shop, []));
        if (spare < Spare.Facts && words.Facts(item) is { Length: > 0 } facts)
            sentences.Add(new AppealSentence(facts, SentenceBasis.Order, []));
        sentences.AddRange(Quoted(quotes, spare < Spare.Answer ? ShopAnswer.Of(quotes) : null, length));
        if (spare < Spare.Reading && Reading(quotes) is { } reading)
            sentences.Add(reading);
        sentences.Add(new AppealSentence(words.Request, SentenceBasis.Shop, []));
        return sentences;
    }

    // The quotes in order of time, the shop's answer where it was given; a date is written where it is another than the one before.
    private IEnumerable<AppealSentence> Quoted(List<AppealQuote> quotes, ContextLine? answer, int length)
    {
        DateOnly? day = null;
        foreach (var quote in quotes)
        {
            if (answer is not null && (quote.Evidence.Line is null || answer.Line < quote.Evidence.Line))
            {
                yield return Answered(answer);
                answer = null;
            }

            var line = quote.Evidence;
            yield return new AppealSentence(
                words.Quote(line, Clock(line.At), QuoteExcerpt.Of(line.Text, line.Spans, length)),
                SentenceBasis.Quote,
                line.Line is { } at ? [at] : [],
                line.Line is null);
        }

        if (answer is not null)
            yield return Answered(answer);

        AppealSentence Answered(ContextLine line) => new(
            words.Answer(line, Clock(line.Said.At), QuoteExcerpt.Of(line.Said.Text, [], length)), SentenceBasis.Quote, [line.Line]);

        string? Clock(DateTime? at)
        {
            if (at is not { } time)
                return null;
            var same = day == DateOnly.FromDateTime(time);
            day = DateOnly.FromDateTime(time);
            return TextWords.Clock(time, same);
        }
    }

    private static bool States(Evidence line, EvidenceLabel label) =>
        line.Labels.Any(found => found.Label == label && found.Probability >= Stated);

    // What the shop takes the quoted lines to be: label by label, each with the numbers of its lines.
    private AppealSentence? Reading(List<AppealQuote> quotes)
    {
        var readings = new List<string>();
        var backed = new List<AppealQuote>();
        foreach (var label in EvidenceLabels.TowardMalicious)
        {
            var lines = quotes.Where(quote => States(quote.Evidence, label)).ToList();
            if (lines.Count == 0)
                continue;
            readings.Add(words.Reading(label, [.. lines.Select(quote => quote.Evidence.Line)]));
            backed.AddRange(lines);
        }

        return readings.Count == 0 ? null : new AppealSentence(
            words.Readings(readings),
            SentenceBasis.Quote,
            [.. backed.Select(quote => quote.Evidence.Line).OfType<int>().Distinct().Order()],
            backed.Any(quote => quote.Evidence.Line is null));
    }
}
