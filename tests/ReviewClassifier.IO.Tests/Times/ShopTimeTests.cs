using System.Globalization;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Tests.Times;

public class ShopTimeTests
{
    [Theory]
    [InlineData("2026-03-04 19:05:12", "2026-03-04 19:05:12")]
    [InlineData("2026-03-04 19:05", "2026-03-04 19:05:00")]
    [InlineData("2026/3/4 19:05", "2026-03-04 19:05:00")]
    [InlineData("2026.3.4 9:05", "2026-03-04 09:05:00")]
    [InlineData("2026-03-04T19:05:12", "2026-03-04 19:05:12")]
    [InlineData("2026-03-04T19:05:12Z", "2026-03-05 03:05:12")]
    [InlineData("2026-03-04 19:05:12 +0800", "2026-03-04 19:05:12")]
    [InlineData("2026-03-04T19:05:12+08:00", "2026-03-04 19:05:12")]
    [InlineData("2026-03-04T19:05-05:30", "2026-03-05 08:35:00")]
    [InlineData("2026-03-04T19:05+09", "2026-03-04 18:05:00")]
    [InlineData("2026-03-04T19:05:12.5", "2026-03-04 19:05:12.5")]
    [InlineData("2026-03-04 19:05:12,1234567899Z", "2026-03-05 03:05:12.1234567")]
    [InlineData("2026年3月4日 19:05:12", "2026-03-04 19:05:12")]
    [InlineData("2026年03月04日19:05", "2026-03-04 19:05:00")]
    [InlineData("2026年3月4日", "2026-03-04 00:00:00")]
    [InlineData(" 2026-03-04 ", "2026-03-04 00:00:00")]
    [InlineData("20260304", "2026-03-04 00:00:00")]
    [InlineData("20260304190512", "2026-03-04 19:05:12")]
    [InlineData("1772622312", "2026-03-04 19:05:12")]
    [InlineData("1772622312345", "2026-03-04 19:05:12.345")]
    [InlineData("2024-02-29", "2024-02-29 00:00:00")]
    public void Common_forms_are_read_as_the_shops_clock(string text, string expected)
    {
        Assert.True(ShopTime.TryParse(text, out var time));
        Assert.Equal(expected, time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Unspecified, time.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("昨天")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-03-00")]
    [InlineData("0000-03-01")]
    [InlineData("2026-3/4")]
    [InlineData("2026 3 4")]
    [InlineData("2026年3-4日")]
    [InlineData("2026年3月4")]
    [InlineData("26-03-04")]
    [InlineData("2026-03-04 24:00")]
    [InlineData("2026-03-04 19:60")]
    [InlineData("2026-03-04 19:05:60")]
    [InlineData("2026-03-04 19:5")]
    [InlineData("2026-03-04 19")]
    [InlineData("2026-03-04T")]
    [InlineData("2026-03-0419:05")]
    [InlineData("2026-03-04 19:05:12.")]
    [InlineData("2026-03-04 19:05:12 PM")]
    [InlineData("2026-03-04 19:05:12+15:00")]
    [InlineData("2026-03-04 19:05:12+8")]
    [InlineData("2026-03-04 19:05:12+08:60")]
    [InlineData("2026-03-04 19:05:12Z1")]
    [InlineData("2026-03-04Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0")]
    [InlineData("20261301")]
    [InlineData("20260304250000")]
    [InlineData("99999999999999999999")]
    [InlineData("٢٠٢٦-03-04")]
    public void Anything_else_is_refused(string text) => Assert.False(ShopTime.TryParse(text, out _));

    [Theory]
    [InlineData("1772622312", "2026-03-04 19:05:12")]
    [InlineData("1.772622312e9", "2026-03-04 19:05:12")]
    [InlineData("1772622312.25", "2026-03-04 19:05:12.25")]
    [InlineData("1772622312345", "2026-03-04 19:05:12.345")]
    [InlineData("20260304190512", "2026-03-04 19:05:12")]
    [InlineData("\"2026\\/3\\/4 19:05\"", "2026-03-04 19:05:00")]
    public void A_row_holds_times_as_numbers_or_escaped_text(string json, string expected) =>
        Assert.Equal(
            expected,
            Row.Case($$$"""{"review":"差","order":{"paid_at":{{{json}}}}}""").Order?.PaidAt?.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("-1772622312")]
    [InlineData("99999999.5")]
    [InlineData("1e14")]
    [InlineData("1e999")]
    public void Numbers_that_are_no_time_of_a_shop_are_refused(string number) =>
        Assert.Contains($"order.paid_at: found {number}; ", Row.Fault($$$"""{"review":"差","order":{"paid_at":{{{number}}}}}"""), StringComparison.Ordinal);

    [Fact]
    public void The_machines_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");
            Assert.True(ShopTime.TryParse("20260304190512", out var time));
            Assert.Equal(new DateTime(2026, 3, 4, 19, 5, 12), time);
            Assert.Equal(59.5, Row.Case("""{"review":"差","order":{"amount":59.5}}""").Order?.Amount);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
