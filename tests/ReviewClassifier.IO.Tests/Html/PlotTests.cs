using ReviewClassifier.Html;

namespace ReviewClassifier.IO.Tests.Html;

/// <summary>No text becomes markup, and plots stand where their figures put them.</summary>
public sealed class PlotTests
{
    private const string Hostile = "<script>alert(1)</script>&\"'\u202E\0";

    [Fact]
    public void Text_is_encoded_and_cannot_steer() => Assert.Equal(
        "<b>&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#x27;\uFFFD\uFFFD</b>", Markup.Of($"<b>{Hostile}</b>").Html);

    [Fact]
    public void A_page_and_its_plots_hold_no_markup_of_theirs()
    {
        var body = Markup.Join(
        [
            new SvgBars([new Bar(Hostile, 3, Hostile) { Part = 1 }]).Write(Hostile),
            new SvgColumns([new Column(Hostile, 2, 1, Hostile) { Marked = true }], Hostile, Hostile).Write(Hostile),
            new SvgPlot(Hostile, Hostile, [new PlotLine(Hostile, [[0, 1], [1, 0]], Dots: true) { Band = [[0, 0, 1], [1, 0, 1]] }]).Write(Hostile),
            Table.Write(Hostile, [Hostile], [[Table.Text(Hostile)]]),
        ]);
        var page = Page.Write("en", Hostile, "", body);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\0', page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_and_columns_as_high()
    {
        var bars = new SvgBars([new Bar("a", 10, "10"), new Bar("b", 5, "5") { Part = 2.5 }]).Write("").Html;
        Assert.Contains("x=\"160\" y=\"2\" width=\"220\"", bars, StringComparison.Ordinal);
        Assert.Contains("x=\"160\" y=\"24\" width=\"110\"", bars, StringComparison.Ordinal);
        Assert.Contains("x=\"160\" y=\"24\" width=\"55\"", bars, StringComparison.Ordinal);

        // Of 154 units of height, half is under a column of 2 where the axis ends at 4.
        var columns = new SvgColumns([new Column("x", 4, 0, "x"), new Column("y", 2, 0, "y")]).Write("").Html;
        Assert.Contains("y=\"14\" width=\"209\" height=\"154\"", columns, StringComparison.Ordinal);
        Assert.Contains("y=\"91\" width=\"209\" height=\"77\"", columns, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public void Any_number_of_columns_without_values_is_drawn(int count)
    {
        var columns = Enumerable.Range(0, count).Select(i => new Column($"{i}", 0, 0, ""));
        Assert.DoesNotContain("NaN", new SvgColumns([.. columns]).Write("").Html, StringComparison.Ordinal);
    }
}
