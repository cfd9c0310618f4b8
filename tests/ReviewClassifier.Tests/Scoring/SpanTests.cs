using ReviewClassifier.Results;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Tests.Scoring;

public class SpanTests
{
    private const string Plain = "东西没问题,不给我转500块钱,我就天天给你们店打差评";
    private static readonly Normalizer _normalizer = Normalizer.OpenDefault();

    public static TheoryData<string> Disguises() =>
    [
        "东西没问题，不给我转５００块钱，我就天天给你们店打差评",
        "東西沒問題，不給我轉500塊錢，我就天天給你們店打差評",
        string.Join('\u200b', Plain.Select(c => c.ToString())),
        "\ufeff东西没问题,\u200d不给我转5\u200b0\u200b0块钱,我就天\u00ad天给你们店打\u2060差\u2060评",
        "東西沒問題，\u200b不給我轉５\u200b００塊錢，我就天天給你們店打差\u200b評",
    ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public void A_disguised_threat_shows_the_same_words_as_the_plain_one(string disguised)
    {
        Assert.NotEqual(Plain, disguised);
        Assert.Equal(Normalized(Plain), Normalized(disguised));
        var plain = Only(Plain);
        var found = Only(disguised);
        Assert.NotEmpty(plain.Spans);
        Assert.Equal(plain.Labels, found.Labels);
        Assert.Equal(plain.Score, found.Score);
        Assert.Equal(Words(plain), Words(found));
        Assert.Equal(disguised, found.Text);
    }

    [Fact]
    public void The_spans_of_a_threat_hold_its_demand_or_its_threat_and_not_its_beginning()
    {
        var words = string.Concat(Words(Only(Plain)));
        Assert.True(words.Contains("差评", StringComparison.Ordinal) || words.Contains("转500", StringComparison.Ordinal), words);
        Assert.DoesNotContain("东西", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_after_astral_characters_count_utf16_units()
    {
        var shifted = Only("😀𠮷" + Plain);
        Assert.NotEmpty(shifted.Spans);
        Assert.All(shifted.Spans, span => Assert.Contains(Normalized(shifted.Text[span.Start..span.End]), Normalized(Plain), StringComparison.Ordinal));
    }

    private static Evidence Only(string line)
    {
        var item = Shared.Case("差评", line);
        return Assert.Single(Shared.Scorer.Score(item).Evidence, e => e.Line == 0);
    }

    private static string[] Words(Evidence evidence) => [.. evidence.Spans.Select(s => Normalized(evidence.Text[s.Start..s.End]))];

    private static string Normalized(string text)
    {
        var into = new NormalizedText();
        _normalizer.Normalize(text, into);
        return into.Text.ToString();
    }
}
