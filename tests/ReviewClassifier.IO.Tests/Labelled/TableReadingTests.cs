using System.IO.Compression;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Background;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Tests.Labelled;

/// <summary>Tables as shops and spreadsheets write them.</summary>
public class TableReadingTests
{
    private const string Shop = """
        订单编号,平台,商品类目,评价星级,评价内容,追评,实付金额(元),付款时间,收货时间,评价时间,评价标注,标签,恶意类型,聊天,备注,标注人,标注时间,买家昵称
        8001,淘宝,女装,1星,"领口破了,退",第二天更破,￥1299.00,2026/3/1 10:02,2026年3月4日 18:20,20260306091100,说出了具体问题、threat,恶意,敲诈勒索,"2026-03-04 19:05:12 买家：给50不然差评 #threat #要钱
        客服：亲 #双十一",真假难辨,小王,2026-03-07 08:00,t***1

        """;

    [Fact]
    public void A_shops_own_words_are_understood()
    {
        var item = Assert.Single(Read(Encoding.UTF8.GetBytes(Shop)));
        Assert.Equal(("8001", "淘宝", "女装", 1, "领口破了,退\n追评：第二天更破"), (item.Case.Id, item.Case.Platform, item.Case.Category, item.Case.Rating, item.Case.Review));
        Assert.Equal(
            new Order(1299, new(2026, 3, 1, 10, 2, 0), new(2026, 3, 4, 18, 20, 0), new(2026, 3, 6, 9, 11, 0)) { Number = "8001", Buyer = "t***1" },
            item.Case.Order);
        Assert.Equal([new(new(2026, 3, 4, 19, 5, 12), Speaker.Buyer, "给50不然差评"), new(null, Speaker.Seller, "亲 #双十一")], item.Case.Chat);
        Assert.Equal([[EvidenceLabel.Threat, EvidenceLabel.Demand], []], item.LineLabels);
        Assert.Equal((true, Pattern.Extortion, "真假难辨", "小王", new DateTime(2026, 3, 7, 8, 0, 0)), (item.Malicious, item.Pattern, item.Note, item.LabelledBy, item.LabelledAt));
        Assert.Equal([EvidenceLabel.Defect, EvidenceLabel.Threat], item.ReviewLabels);
        Assert.Equal("shop", item.Group);
    }

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16BE", true }, { "GB18030", false }, { "GB18030", true }, { "GBK", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_told_by_the_bytes(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes((mark ? "\uFEFF" : "") + Shop);
        Assert.Equal("领口破了,退\n追评：第二天更破", Assert.Single(Read(bytes)).Case.Review);
    }

    [Fact]
    public void One_broken_character_does_not_make_a_UTF8_file_another()
    {
        var bytes = Encoding.UTF8.GetBytes(Shop);
        bytes[bytes.AsSpan().IndexOf("真假"u8)] = 0xFF;
        Assert.Equal("淘宝", Assert.Single(Read(bytes)).Case.Platform);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_told_by_the_first_lines(char separator)
    {
        var text = $"id{separator}评价{separator}标签\r\n1{separator}\"a,b;c\td\r\ne\"{separator}真实\r\n";
        Assert.Equal("a,b;c\td\r\ne", Assert.Single(Read(Encoding.UTF8.GetBytes(text))).Case.Review);
    }

    [Theory]
    [InlineData("=\"00123\"", "00123")]
    [InlineData("\t00123", "00123")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'''=1", "''=1")]
    [InlineData("'90s", "'90s")]
    public void What_other_programs_do_to_force_text_is_undone(string cell, string id) =>
        Assert.Equal(id, Assert.Single(Read(Encoding.UTF8.GetBytes($"id,评价,标签\n\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\",差,真实\n"))).Case.Id);

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("＠a")]
    public void No_cell_that_is_written_runs_as_a_formula(string text)
    {
        using var folder = new TemporaryFolder();
        var item = new LabelledCase(new Case(text, text, text, null, text, null, []), "g", false, null, [], [], text, text);
        LabelledWriter.Write(folder["x.csv"], [item], LabelledForm.Csv);
        LabelledWriter.Write(folder["x.xlsx"], [item], LabelledForm.Excel);
        var written = File.ReadAllText(folder["x.csv"]);
        Assert.Equal(6, written.Split("'" + text).Length - 1);
        using var zip = ZipFile.OpenRead(folder["x.xlsx"]);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = sheet.ReadToEnd();
        Assert.DoesNotContain("<f>", xml);
        Assert.Equal(6, xml.Split("preserve\">'").Length - 1);
    }

    [Fact]
    public void Numbers_and_dates_of_a_workbook_are_cells_of_that_kind_and_are_read_as_such()
    {
        using var folder = new TemporaryFolder();
        var time = new DateTime(2026, 3, 4, 19, 5, 12);
        using (var file = File.Create(folder["shop.xlsx"]))
        using (var book = new XlsxWriter(file))
        {
            book.Write("Sheet1", [new("订单编号", 9), new("评分", 9), new("评论", 9), new("实付", 9), new("评价时间", 9), new("标签", 9)],
                [[123456789012345d, 2, "差", 59.9, time, "正常"], [null, null, null, null, null, null], [7d, 5, "坏", 0.1, time.AddDays(-40000), "真实"]]);
        }

        using var zip = ZipFile.OpenRead(folder["shop.xlsx"]);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("<c r=\"E2\" s=\"2\"><v>46085.7952777777", sheet.ReadToEnd());
        var items = LabelledReader.Read(folder["shop.xlsx"]).Items;
        Assert.Equal(["123456789012345", "7"], items.Select(item => item.Case.Id));
        Assert.Equal((2, new Order(59.9, null, null, time) { Number = "123456789012345" }), (items[0].Case.Rating, items[0].Case.Order));
        Assert.Equal(new Order(0.1, null, null, time.AddDays(-40000)) { Number = "7" }, items[1].Case.Order);
        Assert.Equal([4L], LabelledLine(folder["shop.xlsx"]));
    }

    [Fact]
    public void A_table_without_ids_names_its_cases_by_file_and_line() =>
        Assert.Equal(["shop-2", "shop-4"], Read(Encoding.UTF8.GetBytes("评价,标签\n\"a\nb\",真实\n差,真实\n")).Select(item => item.Case.Id));

    [Fact]
    public void A_workbook_may_hold_the_chat_in_a_cell_and_other_sheets_besides()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder["shop.xlsx"]))
        using (var book = new XlsxWriter(file))
        {
            book.Write("案例", [new("聊天记录", 9), new("标签", 9)], [["买家：在吗", "正常"]]);
            book.Write("说明", [new("怎么填", 9)], [["照抄"]]);
        }

        Assert.Equal("在吗", Assert.Single(Assert.Single(LabelledReader.Read(folder["shop.xlsx"]).Items).Case.Chat).Text);
    }

    [Fact]
    public void Background_may_be_a_table_whose_judgement_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        folder.Write("history.csv", "评价内容,评分,标签\n一般,3,随便\n差,十,\n");
        var read = BackgroundReader.Read(folder.Path);
        Assert.Equal(("history-2", "一般", 3), (read.Items[0].Id, read.Items[0].Review, read.Items[0].Rating));
        Assert.Equal((3L, 2L, "评分"), (read.Faults[0].Line, read.Faults[0].Column, read.Faults[0].Key));
        Assert.Equal((1, 1), (read.Items.Count, read.Faults.Count));
    }

    [Fact]
    public void A_folder_stands_for_its_files_of_every_form_but_not_for_what_lies_beside_them()
    {
        using var folder = new TemporaryFolder();
        const string Row = """{"id":"x","review":"差","label":"genuine"}""";
        folder.Write("a.jsonl", Row);
        folder.Write("b.csv", "id,评价,标签\n1,差,真实\n");
        folder.Write("~$c.xlsx", "lock");
        folder.Write(".d.csv", "hidden");
        folder.Write("a.jsonl.rejects.jsonl", "{}");
        Assert.Equal(["a", "b"], LabelledReader.Read(folder.Path).Items.Select(item => item.Group));
    }

    private static IEnumerable<long> LabelledLine(string path)
    {
        using var table = TableFile.Open(path);
        return [.. table.Rows(table.Sheets[0]).Skip(2).Select(row => row.Line)];
    }

    private static IReadOnlyList<LabelledCase> Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var read = LabelledReader.Read(folder.Write("shop.csv", bytes));
        Assert.Empty(read.Faults);
        return read.Items;
    }
}
