using System.Text;
using ReviewClassifier.Appeals;

namespace ReviewClassifier.Tests.Appeals;

public class PlatformRulesTests
{
    private static readonly PlatformRules Rules = PlatformRules.OpenDefault();

    [Theory]
    [InlineData("淘宝", "淘宝")]
    [InlineData("淘寶", "淘宝")]
    [InlineData(" TAOBAO ", "淘宝")]
    [InlineData("天猫国际", "天猫")]
    [InlineData("抖音小店", "抖音")]
    [InlineData("美团外卖", "美团")]
    [InlineData("google maps", "Google")]
    [InlineData("蝦皮", "虾皮")]
    public void Finds_a_platform_by_name_and_alias(string name, string expected) => Assert.Equal(expected, Rules.Find(name)?.Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("某某商城")]
    public void Does_not_find_what_is_not_there(string? name) => Assert.Null(Rules.Find(name));

    [Fact]
    public void Knows_nine_of_ten_labelled_cases_platforms()
    {
        var named = Shared.Cases.Where(item => item.Platform is not null).ToList();
        Assert.InRange((double)named.Count(item => Rules.Find(item) is not null) / named.Count, 0.9, 1);
    }

    [Theory]
    [InlineData("""{"platforms":[]}""", "holds no platform")]
    [InlineData("""{"platforms":[{"name":""}]}""", "name or alias is empty")]
    [InlineData("""{"platforms":[{"name":"甲","aliases":["乙"]},{"name":"乙"}]}""", "names both 甲 and 乙")]
    [InlineData("""{"platforms":[{"name":"甲","window":{"hours":0,"from":"confirmed"}}]}""", "window.hours is 0")]
    [InlineData("""{"platforms":[{"name":"甲","window":{"hours":3,"from":77}}]}""", "window.from is 77")]
    [InlineData("""{"platforms":[{"name":"甲","text_limit":0}]}""", "text_limit is 0")]
    [InlineData("""{"platforms":[{"name":"甲","text_limit":9}]}""", "without sources")]
    [InlineData("""{"platforms":[{"name":"甲","claims":{"bad":{"zh":"x","en":"y"}}}]}""", "claims holds \"bad\"")]
    [InlineData("""{"platforms":[{"name":"甲","windows":null}]}""", "f:1:")]
    [InlineData("""{"platforms":[{"name":"甲","window":{"hours":3,"from":"later"}}]}""", "$.platforms[0].window.from")]
    [InlineData("{\n\"platforms\": [{\"name\": 3}]}", "f:2:")]
    [InlineData("", "f")]
    [InlineData("null", "holds no platform")]
    public void Refuses_what_it_cannot_use(string json, string said)
    {
        var refusal = Assert.Throws<RulesException>(() => PlatformRules.Parse(Encoding.UTF8.GetBytes(json), "f"));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("f", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_to_do_where_the_file_is_missing()
    {
        var refusal = Assert.Throws<RulesException>(() => PlatformRules.Open("/nowhere/platforms.json"));
        Assert.Contains("copy data/platforms.json", refusal.Message, StringComparison.Ordinal);
    }
}
