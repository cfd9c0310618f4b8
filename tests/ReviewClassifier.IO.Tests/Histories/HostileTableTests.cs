using System.Text;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Tests.Histories;

/// <summary>Whatever stands in a cell comes out as it stood there.</summary>
public class HostileTableTests
{
    public static TheoryData<string> Texts => new()
    {
        "差😀👨‍👩‍👧‍👦𠮷", "＝ｃｍｄ｜全角", "零\u200B宽\u200D\uFEFF字", "<script>alert(1)</script>&amp;", "=cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "\u202E反过来",
        "\e[31m红\a", "a\u0000b", "\"", "\"\"", "'", ",", "多\r\n行\n\r\n", " 前后 ", "买家：#threat", "{\"review\":1}", "行\u2028段\u2029", new string('长', 1 << 20), "x\uFFFDy",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_cell_is_read_as_it_was_written(string text)
    {
        using var folder = new TemporaryFolder();
        var cell = CellText.Write(text)!;
        var csv = $"订单号,评价内容,星级\n1,\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\",1\n2,坏,2\n";
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var read = ReadCases.Of(folder.Write("shop.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(csv)]));
            Assert.Equal([text, "坏"], read.Select(row => row.Parsed.Value!.Review));
        }
    }

    [Fact]
    public void Lone_surrogates_and_bytes_that_are_no_character_become_replacements()
    {
        using var folder = new TemporaryFolder();
        var utf16 = new UnicodeEncoding(false, true, false);
        var read = ReadCases.Of(folder.Write("a.csv", [.. utf16.GetPreamble(), .. utf16.GetBytes("评价内容\n差"), 0x00, 0xD8, .. utf16.GetBytes("x\n")]));
        Assert.Equal("差\uFFFDx", Assert.Single(read).Parsed.Value!.Review);
        read = ReadCases.Of(folder.Write("b.csv", [.. Encoding.UTF8.GetBytes("评价内容,星级\n差评真的很差"), 0xFF, .. ",1\n"u8]));
        Assert.Equal("差评真的很差\uFFFD", Assert.Single(read).Parsed.Value!.Review);
    }

    [Fact]
    public void A_header_of_a_stranger_is_quoted_harmlessly()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.csv", $"\e[31m红\u202E,{new string('长', 10_000)}\n1,2\n");
        var message = Assert.Throws<IO.Faults.InputException>(() => ReadCases.Of(path)).Message;
        Assert.DoesNotContain('\e', message);
        Assert.DoesNotContain('\u202E', message);
        Assert.InRange(message.Length, 1, 600);
        Assert.Equal(SourceForm.Csv, MappingPreview.Read(folder.Write("b.csv", "\e[31m,评价\n1,差\n")).Shape.Form);
    }
}
