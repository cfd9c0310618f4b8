using System.Text;
using System.Text.RegularExpressions;
using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Training.Reports;
using ReviewClassifier.Training.Reports.Html;

namespace ReviewClassifier.Training.Tests.Reports;

[Collection(SmallModelTests.Name)]
public partial class ReportPageTests(SmallModel model)
{
    private const string Hostile = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>\u202E倒\u0001\uD83D=cmd|' /C'!A0😀";

    private string Page => Encoding.UTF8.GetString(model.Report.Html());

    [Fact]
    public void It_is_one_file_that_runs_and_loads_nothing()
    {
        Assert.InRange(model.Report.Html().Length, 10_000, 2_000_000);
        Assert.DoesNotMatch(Loading(), Page);
        Assert.DoesNotMatch(InlineEvent(), Page);
        Assert.Contains("default-src 'none'", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_first_words_say_whether_it_is_better_and_where_it_is_worst()
    {
        var first = Page[..Page.IndexOf("<main>", StringComparison.Ordinal)];
        Assert.Contains("<b>Is it better?</b> No earlier model stood in its place", first, StringComparison.Ordinal);
        var worst = first[first.IndexOf("Where is it worst?", StringComparison.Ordinal)..];
        Assert.Equal(6, LineItem().Count(worst));
        Assert.Contains("background cases", worst, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_has_a_caption_and_headers_and_every_plot_a_name()
    {
        Assert.Equal(Regex.Count(Page, "<table"), Regex.Count(Page, "<caption>"));
        Assert.Equal(Regex.Count(Page, "<tr>"), Regex.Count(Page, "<th scope=\"row\"") + Regex.Count(Page, "<thead>"));
        Assert.Equal(Regex.Count(Page, "<figure>"), Regex.Count(Page, "role=\"img\" aria-label=\"[^\"]+\""));
        Assert.Equal(Regex.Count(Page, "<figure>"), Regex.Count(Page, "<figcaption>[^<]+"));
        Assert.Equal(4, Regex.Count(Page, "<figure>"));
    }

    [Fact]
    public void Text_of_cases_cannot_become_markup()
    {
        var cases = model.Report.Figures.Predictions.Select(p => new Case(
            p.Id, null, null, null, Hostile, null, [.. Enumerable.Repeat(new ChatLine(null, Speaker.Buyer, Hostile), 3)])).ToArray();
        var figures = model.Report.Figures with { Features = [new(Hostile, [new(Hostile, 1)], [])] };
        figures = figures with { Slices = [.. figures.Slices.Select(s => s with { Value = Hostile })] };
        var page = ReportPage.Write(figures, cases);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Loading(), page);
        Assert.DoesNotMatch(InlineEvent(), page);
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\u0001', page);
        Assert.DoesNotContain("&#x1;", page, StringComparison.Ordinal);
        Assert.Equal(page, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(page)));
    }

    [Fact]
    public void A_line_of_a_megabyte_is_cut()
    {
        var megabyte = new string('差', 1_000_000);
        var cases = model.Report.Figures.Predictions.Select(p => new Case(p.Id, null, null, null, megabyte, null, [])).ToArray();
        Assert.InRange(ReportPage.Write(model.Report.Figures, cases).Length, 10_000, 1_000_000);
    }

    [Fact]
    public void Without_text_nothing_of_a_case_stands_in_page_or_figures()
    {
        var report = Report.Of(model.Trained, model.Version, new ReportOptions(WithText: false));
        var (page, json) = (Encoding.UTF8.GetString(report.Html()), Encoding.UTF8.GetString(report.Json()));
        foreach (var text in SmallSet.Training.Labelled.Select(c => c.Case.Review).Where(r => r.Length > 8))
        {
            Assert.DoesNotContain(text[..8], page, StringComparison.Ordinal);
            Assert.DoesNotContain(text[..8], json, StringComparison.Ordinal);
        }

        Assert.Empty(report.Figures.Features);
        Assert.Equal(model.Report.Figures.Metrics, report.Figures.Metrics);
    }

    [Fact]
    public void Beside_an_older_model_it_tells_the_difference()
    {
        var manifest = model.Scorer.Model;
        var before = manifest.Metrics.ToDictionary(m => m.Key, m => m.Key == "evidence_ap" ? new Figure(0.1, 0.05, 0.15, 100) : m.Value);
        var report = Report.Of(model.Trained, model.Version, new ReportOptions(manifest with { Version = "2025.01.01-abcdef", Metrics = before }));
        var page = Encoding.UTF8.GetString(report.Html());
        Assert.Contains("Better than 2025.01.01-abcdef before in average precision of &quot;this buyer&#x27;s line speaks for malicious&quot;;", page, StringComparison.Ordinal);
        var now = report.Figures.Metrics.Single(m => m.Name == "evidence_ap");
        Assert.Equal(now.Figure.Value - 0.1, now.Difference!.Value, 1e-9);
        Assert.Equal(0, report.Figures.Metrics.Single(m => m.Name == "auc_chat").Difference);
        Assert.True(report.Figures.Previous!.SameData);
    }

    [Fact]
    public void The_strongest_features_are_words_that_people_wrote()
    {
        var threat = model.Report.Figures.Features.Single(f => f.Label == "threat");
        Assert.Contains(threat.For, w => w.Text.Contains('评', StringComparison.Ordinal));
        Assert.All(model.Report.Figures.Features, f => Assert.Equal(f.For.OrderByDescending(w => w.Weight), f.For));
        Assert.All(model.Report.Figures.Features.SelectMany(f => f.For), w => Assert.True(w.Weight >= 0 && w.Text.Length > 0));
    }

    [GeneratedRegex("""<script|<link|<iframe|<img|<object|<embed|@import|url\(|\bsrc=["']|href="(?!#)|https?:""", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();

    [GeneratedRegex("""<[^>]*\son\w+\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineEvent();

    [GeneratedRegex("<li>")]
    private static partial Regex LineItem();
}
