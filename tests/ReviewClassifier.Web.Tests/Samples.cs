using System.Buffers;
using System.Globalization;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.Web.Tests;

/// <summary>Cases to label, made for the tests.</summary>
internal static class Samples
{
    private static readonly DateTime _start = new(2026, 3, 4, 19, 5, 0);

    /// <summary>Cases with a review and a chat of four lines: buyer, automatic, shop, buyer.</summary>
    public static string Rows(int count) => Rows(Enumerable.Range(1, count).Select(Numbered));

    public static string Rows(IEnumerable<Case> cases)
    {
        var rows = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(rows);
        foreach (var item in cases)
            writer.Write(item);
        return Encoding.UTF8.GetString(rows.WrittenSpan);
    }

    public static Case Numbered(int number)
    {
        var name = number.ToString("0000", CultureInfo.InvariantCulture);
        return new Case($"s-{name}", "女装", "淘宝", (number % 5) + 1, $"第 {name} 条：开线了，客服也不理人。", new Order(59, _start.AddDays(-3), _start, _start.AddDays(1)),
        [
            new(_start, Speaker.Buyer, $"衣服开线了，编号 {name}"),
            new(_start.AddSeconds(1), Speaker.Auto, "亲，客服正忙，请稍等"),
            new(_start.AddMinutes(2), Speaker.Seller, "您好，可以拍张照片吗"),
            new(_start.AddMinutes(5), Speaker.Buyer, "没拍。给五十块，不然就等着差评吧"),
        ]);
    }
}
