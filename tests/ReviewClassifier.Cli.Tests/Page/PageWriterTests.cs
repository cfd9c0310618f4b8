using System.Text;
using ReviewClassifier.Cli.Page;

namespace ReviewClassifier.Cli.Tests.Page;

public class PageWriterTests
{
    [Theory]
    [InlineData(10, "一二三四五六七", "  一二三四\n  五六七\n")]
    [InlineData(10, "一二三四，五六", "  一二三\n  四，五六\n")]
    [InlineData(12, "one two three", "  one two\n  three\n")]
    [InlineData(8, "abcdefghij", "  abcdef\n  ghij\n")]
    [InlineData(10, "好的ok没问题", "  好的ok没\n  问题\n")]
    [InlineData(10, "", "")]
    public void Lines_break_by_cells_where_the_language_allows(int width, string text, string page) =>
        Assert.Equal(page, Plain(width, writer => writer.Write(2, text)));

    [Fact]
    public void No_line_is_wider_than_the_page()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => (i % 7) switch { 0 => "，", 1 => " ab", 2 => "😀", 3 => "（", 4 => "é́", _ => "中" }));
        foreach (var line in Plain(21, writer => writer.WriteItem(3, text)).Split('\n'))
            Assert.InRange(line.EnumerateRunes().Sum(rune => CharacterWidth.Of(rune.Value)), 0, 21);
    }

    [Fact]
    public void Telling_words_are_marked_with_and_without_colours()
    {
        Piece[] pieces = ["你们", new Piece("看着办", Tone.Telling), "吧"];
        Assert.Equal("你们【看着办】吧\n", Plain(40, writer => writer.Write(0, pieces)));
        Assert.Equal("你们\e[0m\e[1;4m看着办\e[0m吧\n", Page(40, coloured: true, writer => writer.Write(0, pieces)));
    }

    [Fact]
    public void An_item_hangs_under_its_mark() =>
        Assert.Equal("  - 一二三\n    四五\n", Plain(11, writer => writer.WriteItem(2, "一二三四五")));

    [Fact]
    public void Steering_characters_are_shown_inert() =>
        Assert.Equal("a b\uFFFDc\uFFFD\n", Plain(40, writer => writer.Write(0, "a\nb\ec\u202E\u200B")));

    private static string Plain(int width, Action<PageWriter> write) => Page(width, coloured: false, write);

    private static string Page(int width, bool coloured, Action<PageWriter> write)
    {
        var page = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        write(new PageWriter(page, width, coloured));
        return page.ToString();
    }
}
