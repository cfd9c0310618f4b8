using System.Diagnostics;
using System.Text;
using CsCheck;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Text.Tests.Segmentation;

public class SegmenterTests
{
    // Expected words: jieba 0.42.1.
    [Theory]
    [InlineData("", "")]
    [InlineData("我来到北京清华大学", "我|来到|北京|清华大学")]
    [InlineData("小明硕士毕业于中国科学院计算所", "小明|硕士|毕业|于|中国科学院|计算所")]
    [InlineData("他来到了网易杭研大厦", "他|来到|了|网易|杭研|大厦")]
    [InlineData("我给你1.5元20%折扣,a.b-c", "我|给|你|1.5|元|20%|折扣|,|a|.|b|-|c")]
    [InlineData("好😀👨‍👩‍👧𠮷", "好|😀|👨|\u200d|👩|\u200d|👧|𠮷")]
    [InlineData("一\r\n二\r三 \n", "一|\r\n|二|\r|三| |\n")]
    [InlineData("⼗天\0全", "⼗|天|\0|全")]
    public void Words_are_jiebas(string text, string words) =>
        Assert.Equal(words.Length == 0 ? [] : words.Split('|'), Shared.Jieba.Cut(text));

    // Not a case of the theory above: attributes are stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void A_lone_surrogate_is_one_word() =>
        Assert.Equal(["\ud83d", "坏", "\ude00", "\ud83d"], Shared.Jieba.Cut("\ud83d坏\ude00\ud83d"));

    [Theory]
    [InlineData("请你仅退款", "仅退款")]
    [InlineData("他是职业差评师", "职业差评师")]
    [InlineData("按退一赔三处理", "退一赔三")]
    public void Domain_words_count_only_where_they_are_asked_for(string text, string word)
    {
        Assert.Contains(word, Shared.Domain.Cut(text));
        Assert.DoesNotContain(word, Shared.Jieba.Cut(text));
    }

    [Fact]
    public void Words_one_after_the_other_are_the_text() =>
        HostileText.Gen.Sample(text =>
        {
            Assert.Equal(text, string.Concat(Shared.Jieba.Cut(text)));
            Assert.Equal(text, string.Concat(Shared.Domain.Cut(text)));
        });

    [Fact]
    public void Ends_ascend_and_never_split_a_pair() =>
        HostileText.Gen.Sample(text =>
        {
            var buffer = new WordBuffer();
            Shared.Jieba.Segment(text, buffer);
            var before = 0;
            foreach (var end in buffer.Ends)
            {
                Assert.True(end > before);
                Assert.False(end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]));
                before = end;
            }

            Assert.Equal(text.Length, before);
        });

    [Fact]
    public void A_used_buffer_allocates_nothing()
    {
        var text = string.Concat(LabelledLines.Distinct().Take(50));
        var buffer = new WordBuffer();
        Shared.Jieba.Segment(text, buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            Shared.Jieba.Segment(text, buffer);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_fresh_buffer_costs_less_than_8_bytes_a_character()
    {
        var text = new string('的', 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Shared.Jieba.Segment(text, new WordBuffer());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8L * text.Length);
    }

    [Theory]
    [InlineData("的")]
    [InlineData("哈")]
    [InlineData("a")]
    [InlineData("中")]
    [InlineData("人民")]
    public void Time_grows_with_the_length_and_no_faster(string unit)
    {
        var buffer = new WordBuffer();
        double Best(int times)
        {
            var text = new StringBuilder().Insert(0, unit, times).ToString();
            return Enumerable.Range(0, 50).Min(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                Shared.Jieba.Segment(text, buffer);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            });
        }

        Best(20_000);
        // Short enough that some of the tries run undisturbed on a busy machine, where eight times the text at 25 times the time would still be
        // far from quadratic (64).
        Assert.True(Best(160_000) < 25 * Math.Max(Best(20_000), 0.05));
    }

    [Fact]
    public void Eight_threads_get_what_one_gets()
    {
        var lines = LabelledLines.Distinct().Take(3000).ToList();
        var expected = lines.ConvertAll(line => string.Join('|', Shared.Domain.Cut(line)));
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (var i = 0; i < lines.Count; i++)
                Assert.Equal(expected[i], string.Join('|', Shared.Domain.Cut(lines[i])));
        });
    }
}
