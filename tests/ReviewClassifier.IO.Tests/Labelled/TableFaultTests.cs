using System.Text;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Tests.Labelled;

/// <summary>What is wrong in a table is named by its file, line and column.</summary>
public class TableFaultTests
{
    private const string Labels =
        "threat, demand, keep_goods, admits_fault, admits_malice, abuse, harassment, off_platform, entrapment, refuses_process, defect, proof, cooperates";

    [Theory]
    [InlineData("1,差,好,,,", "2:3: 标签: found \"好\"; expected malicious or genuine (恶意 or 真实); decide with the labelling guide.")]
    [InlineData("1,差,,,,", "2:3: 标签: found nothing; expected malicious or genuine; decide with the labelling guide.")]
    [InlineData("1,差,真实,勒索,,", "2:4: 恶意类型: found \"extortion\" for a genuine case; expected null; remove the pattern or change the label.")]
    [InlineData("1,\"多\n行\",真实,,,\n2,差,恶意,诈骗,,", "4:4: 恶意类型: found \"诈骗\"; expected nothing or one of extortion, refund_keep, freebie, competitor, professional, entrapment, vindictive; correct the name.")]
    [InlineData("1,差,真实,,九,", "2:5: 星级: found \"九\"; expected a number of stars from 1 to 5, or nothing; write the stars as one whole number.")]
    [InlineData("1,差,真实,,,[{\"\"from\"\":1}]", "2:6: 聊天记录: found \"f\" at character 5 of the cell; expected JSON; mend the quotes, commas and brackets at or before this column.")]
    [InlineData("1,差,真实,,,\"[{\"\"from\"\":\"\"buyer\"\",\"\"text\"\":\"\"a\"\",\"\"labels\"\":[\"\"bad\"\"]}]\"", "2:6: 聊天记录: found \"bad\" at chat[0].labels[0]; expected one of " + Labels + "; correct the name.")]
    [InlineData("1,差,真实,,,\"[{\"\"from\"\":\"\"buyer\"\"\"", "2:6: 聊天记录: found the end of the row at character 17 of the cell; expected JSON; mend the quotes, commas and brackets at or before this column.")]
    [InlineData("1,差,真实,,,\"[{\"\"from\"\":\"\"auto\"\",\"\"text\"\":\"\"a\"\",\"\"labels\"\":[\"\"abuse\"\"]}]\"", "2:6: 聊天记录: found 1 on a line of the shop at chat[0].labels; expected an empty array; label the buyer's lines only.")]
    [InlineData("1,差,真实,,,买家：滚 #abus", "2:6: 聊天记录: found \"#abus\"; expected one of " + Labels + "; correct the name of the label.")]
    [InlineData("1,差,真实,,,滚", "2:6: 聊天记录: found \"滚\"; expected who speaks and a colon, such as 买家：… or buyer: …, after a time or nothing; mend this line of the cell, or write the chat as a JSON array.")]
    [InlineData("1,,真实,,,", "2:2: 评价内容: found no text in the review nor in the chat; expected text to judge; there is nothing to score: fill in review or a chat line's text.")]
    [InlineData("1,差,真实,,,,错", "2:7: found \"错\" in a column without a header; expected 6 cells as the header has; put text that holds the separator in double quotes, or name the column.")]
    [InlineData("1,差,真实,,,\n\n1,坏,真实,,,", "4:1: 订单编号: found \"1\", which cases.csv:2 has too; expected a name that no other case has; rename or remove one of the two.")]
    [InlineData("1,\"他说\"\"\"好\"\"\",真实,,,", "2:2: found text after a closing quote; expected a separator there; double the quotes inside a quoted cell.")]
    [InlineData("1,\"差,真实,,,\n2,坏,真实,,,", "2:2: found a quote that is never closed, and so all of the file behind it; expected a closing quote; close the quote, or double it where it is text.")]
    public void A_wrong_row_is_named_with_its_place_and_the_rest_goes_on(string rows, string message)
    {
        using var folder = new TemporaryFolder();
        var read = LabelledReader.Read(folder.Write("cases.csv", "订单编号,评价内容,标签,恶意类型,星级,聊天记录\n" + rows + "\n"));
        var fault = Assert.Single(read.Faults);
        Assert.StartsWith("cases.csv:" + message, fault.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal));
        Assert.Equal(rows.Contains("\n\n", StringComparison.Ordinal) || rows.Contains('多', StringComparison.Ordinal) ? 1 : 0, read.Items.Count);
    }

    [Theory]
    [InlineData("订单号,买家\n1,2\n", "1: found the columns 订单号, 买家; expected a column review (评价内容, 评价, 评论, 评论内容, 差评内容, 初评, 首评, 内容, comment, review_text, content) or a column chat (聊天, 聊天记录, 对话); name the column so in the first row.")]
    [InlineData("评论,id\n差,2\n", "1: found the columns 评论, id; expected a column label (标签, 标注, 结论, 判断); name the column so in the first row.")]
    [InlineData("评论,label,评价 内容\n差,真实,坏\n", "1:3: 评价 内容: found a second column for review, beside \"评论\"; expected one column a field; remove or rename one of the two.")]
    public void A_header_that_cannot_be_used_is_one_sentence(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var failed = Assert.Throws<InputException>(() => LabelledReader.Read(folder.Write("cases.csv", text)));
        Assert.Equal("cases.csv:" + message, failed.Message.Replace(folder.Path + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_in_a_workbook_names_sheet_row_and_column()
    {
        using var folder = new TemporaryFolder();
        var path = folder["cases.xlsx"];
        using (var file = File.Create(path))
        using (var book = new IO.Tables.XlsxWriter(file))
        {
            book.Write("cases", [new("id", 9), new("评价", 9), new("标签", 9)], [["1", "差", "真实"], ["2", "差", "不知道"], ["3", "差", "真实"]]);
            book.Write("聊天记录", [new("id", 9), new("角色", 9), new("内容", 9), new("标注", 9)], [["1", "客服", "亲", "辱骂"], ["3", "店长", "亲", null], ["9", "买家", "在", null]]);
        }

        var faults = LabelledReader.Read(path).Faults.Select(fault => fault.ToString()[(folder.Path.Length + 1)..]);
        Assert.Equal(
            [
                "cases.xlsx:2:4: 聊天记录!标注: found 1 on a line of the shop; expected an empty array; label the buyer's lines only.",
                "cases.xlsx:3:3: cases!标签: found \"不知道\"; expected malicious or genuine (恶意 or 真实); decide with the labelling guide.",
                "cases.xlsx:3:2: 聊天记录!角色: found \"店长\"; expected buyer, seller or auto (买家, 客服, 自动回复); write who sent the line with one of these words.",
                "cases.xlsx:4:1: 聊天记录!id: found \"9\"; expected the id of a case; correct the id, or add the case.",
            ],
            faults);
    }

    [Theory]
    [InlineData("x.xlsx", "is an Excel file of the old kind or with a password; save it in Excel as .xlsx without a password.", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1, 2 })]
    [InlineData("x.xlsx", "cannot be read as an Excel workbook; open it in Excel and save it anew as .xlsx.", new byte[] { 0x50, 0x4B, 3, 4, 1, 2 })]
    public void A_file_that_cannot_be_read_is_one_sentence(string name, string message, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal($"{folder[name]}: {message}", Assert.Throws<InputException>(() => LabelledReader.Read(folder.Write(name, bytes))).Message);
    }

    [Theory]
    [InlineData(LabelledForm.Csv)]
    [InlineData(LabelledForm.LabelStudio)]
    public void A_file_whose_zipped_bytes_are_damaged_is_one_sentence(LabelledForm form)
    {
        using var folder = new TemporaryFolder();
        LabelledWriter.Write(folder["x.gz"], LabelledReader.Read(Path.Combine(Repository.Labelled, "a.jsonl")).Items, form);
        var bytes = File.ReadAllBytes(folder["x.gz"]);
        bytes.AsSpan(bytes.Length / 2, 100).Fill(0xFF);
        Assert.Equal(
            $"{folder["x.gz"]}: cannot be read to its end; check that the file is whole and the disk is well.",
            Assert.Throws<InputException>(() => LabelledReader.Read(folder.Write("x.gz", bytes))).Message);
    }

    [Fact]
    public void A_damaged_workbook_is_refused_or_read_but_never_breaks()
    {
        using var folder = new TemporaryFolder();
        LabelledWriter.Write(folder["good.xlsx"], [.. LabelledReader.Read(Path.Combine(Repository.Labelled, "a.jsonl")).Items.Take(3)], LabelledForm.Excel);
        var good = File.ReadAllBytes(folder["good.xlsx"]);
        var random = new Random(1);
        var refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var bad = good.ToArray();
            bad[random.Next(bad.Length)] ^= (byte)random.Next(1, 256);
            try
            {
                LabelledReader.Read(folder.Write("bad.xlsx", i % 3 == 0 ? bad[..random.Next(4, bad.Length)] : bad));
            }
            catch (InputException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 100, 300);
    }

    [Fact]
    public void The_row_at_fault_is_kept_as_it_stood()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("cases.csv", "id,评价,标签\n1,\"a\"\"b\",好\n");
        Assert.Equal("1,\"a\"\"b\",好", Encoding.UTF8.GetString(Assert.Single(LabelledReader.Rows([path])).Raw.Span));
    }
}
