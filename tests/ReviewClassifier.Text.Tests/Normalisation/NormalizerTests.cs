using System.Text;
using CsCheck;
using ReviewClassifier.Text.Normalisation;

namespace ReviewClassifier.Text.Tests.Normalisation;

public class NormalizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ＡＢＣ１２３，（）", "abc123,()")]
    [InlineData("⼗⼀⽉⺟", "十一月母")]
    [InlineData("臺灣後裏發", "台湾后里发")]
    [InlineData("加\u200b微\u200d信\ufeff\u00ad\u202e", "加微信")]
    [InlineData(" \t退\u3000 \r\n款\0\0了 ", "退 款 了")]
    [InlineData("發(fā)布，绿（lǜ）色，女(nü)人", "发布,绿色,女人")]
    [InlineData("好(ok)好(2)好(a)好(fàxī)好(āā)", "好(ok)好(2)好(a)好(fàxī)好(āā)")]
    [InlineData("发(zhuāng)发(fa\u0301)发(f\u200bā)a(fā)", "发发发a(fā)")]
    [InlineData("𝓥𝓧𝟏𝟐㎏①ﬁ", "vx12kg1fi")]
    [InlineData("E\u0301\u1112\u1161\u11ab", "é한")]
    [InlineData("㐂\U0002F800", "㐂丽")]
    public void Text_takes_its_normal_form(string text, string normal) => Assert.Equal(normal, Shared.Normalize(text));

    // Not a case of the theory above: attributes are stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void A_lone_surrogate_becomes_a_placeholder() => Assert.Equal("坏😀\ufffd了\ufffd", Shared.Normalize("坏😀\ud83d了\ude00"));

    [Theory]
    [InlineData("發(fā)布了", 0, 2, 0, 6)]
    [InlineData("發(fā)布了", 1, 2, 5, 6)]
    [InlineData("加\u200b微", 0, 2, 0, 3)]
    [InlineData("好😀坏", 1, 2, 1, 3)]
    [InlineData("好😀坏", 2, 3, 1, 3)]
    [InlineData("等…吧", 2, 3, 1, 2)]
    [InlineData("e\u0301x", 0, 1, 0, 2)]
    [InlineData("a \u3000\tb", 1, 2, 1, 4)]
    [InlineData("  a", 0, 1, 2, 3)]
    public void A_span_leads_back_to_the_original(string text, int start, int end, int originalStart, int originalEnd)
    {
        var into = new NormalizedText();
        Shared.Normalizer.Normalize(text, into);
        Assert.Equal((originalStart, originalEnd), into.ToOriginal(start, end));
    }

    [Fact]
    public void Normalising_twice_is_normalising_once() =>
        HostileText.Gen.Sample(text => Assert.Equal(Shared.Normalize(text), Shared.Normalize(Shared.Normalize(text))));

    [Fact]
    public void Spans_stay_inside_ascend_and_keep_pairs_whole() =>
        HostileText.Gen.Sample(text =>
        {
            var into = new NormalizedText();
            Shared.Normalizer.Normalize(text, into);
            var last = (Start: 0, End: 0);
            for (var i = 0; i < into.Length; i++)
            {
                var span = into.ToOriginal(i, i + 1);
                Assert.True(span.Start < span.End && span.End <= text.Length);
                Assert.True(span.Start >= last.Start && span.End >= last.End);
                foreach (var edge in new[] { span.Start, span.End })
                    Assert.False(edge > 0 && edge < text.Length && char.IsSurrogatePair(text[edge - 1], text[edge]));
                last = span;
            }
        });

    [Fact]
    public void Where_nothing_else_is_done_the_form_is_NFKC()
    {
        var plain = Enumerable.Range(0, char.MaxValue + 1).Select(value => (char)value).Where(IsOnlyCompatible).ToArray();
        Assert.InRange(plain.Length, 40_000, 65_536);
        Gen.OneOf(plain).Array[1, 20].Select(characters => new string(characters)).Sample(text =>
            Assert.Equal(text.Normalize(NormalizationForm.FormKC), Shared.Normalize(text)));
    }

    [Fact]
    public void A_used_buffer_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("發(fā)布 Ａ１ e\u0301 😀臺灣 ", 100));
        var into = new NormalizedText();
        Shared.Normalizer.Normalize(text, into);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            Shared.Normalizer.Normalize(text, into);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // Marks can be out of order, brackets can hold pinyin and space runs collapse: those rules have tests of their own.
    private static bool IsOnlyCompatible(char c)
    {
        if (char.IsSurrogate(c) || c is ' ' or '(' or ')' or >= '\uFFFE')
            return false;
        var form = c.ToString().Normalize(NormalizationForm.FormKC);
        return form == Shared.Normalize(c.ToString()) && !form.Contains(' ', StringComparison.Ordinal)
            && !c.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Any(part => Rune.GetUnicodeCategory(part)
                is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
    }
}
