using System.IO.Compression;
using System.Text;
using CsCheck;
using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Output;
using ReviewClassifier.IO.Results;
using ReviewClassifier.IO.Results.Register;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Results;

/// <summary>The register lists what was flagged, the most urgent on top, and nothing in it runs.</summary>
public sealed class RegisterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_soonest_deadline_stands_first_and_what_is_over_last()
    {
        ScoredRow[] rows =
        [
            History.Row("over", daysAgo: 20), History.Row("later", daysAgo: 3), History.Row("unknown", daysAgo: null), History.Row("soon", daysAgo: 14),
            History.Row("genuine", Verdict.Genuine), History.Row("asked", Verdict.Insufficient, daysAgo: 5), History.Row("surer", daysAgo: 3, probability: 0.99),
        ];
        Assert.Equal((5, 1), Write(rows));
        var (header, first) = Sheet("很可能恶意");
        Assert.Equal(["soon", "surer", "later", "unknown", "over"], first.Select(row => row["编号"]));
        Assert.Equal(["1", "12", "12", "请核对平台最新规则", "已过期"], first.Select(row => row["申诉还剩几天"]));
        Assert.Equal(["2026-11-25 09:00:00", "2026-12-06 09:00:00", "2026-12-06 09:00:00", "请核对平台最新规则", "2026-11-19 09:00:00"], first.Select(row => row["最后期限"]));
        Assert.StartsWith("不到 48 小时：今天就核对原话并申诉。", first[0]["下一步"], StringComparison.Ordinal);
        Assert.StartsWith("申诉期已过", first[4]["下一步"], StringComparison.Ordinal);
        Assert.Equal(["申诉还剩几天", "最后期限", "下一步", "订单编号"], header.Take(4));
        Assert.Equal("asked", Assert.Single(Sheet("还看不出").Rows)["编号"]);
    }

    [Fact]
    public void A_row_tells_the_case_and_quotes_its_lines_with_their_time()
    {
        Write([History.Row("7")]);
        var row = Assert.Single(Sheet("很可能恶意").Rows);
        Assert.Equal(
            ("207", "buyer-7", "淘宝", "保温杯", "2026-11-21 11:00:00", "0.9", "很可能恶意", "以差评要钱"),
            (row["订单编号"], row["买家昵称"], row["平台"], row["宝贝"], row["评价时间"], row["恶意的可能"], row["结论"], row["手法"]));
        Assert.Equal("2026-11-20 10:05 「不给200就差评」（用差评或投诉要挟、要不该给的钱物）", row["关键原话（请逐句核对）"]);
        Assert.Equal("核对原话后申诉。先补：不该给的证明（签收、质检、商品说明）。", row["下一步"]);
    }

    [Fact]
    public void English_is_an_option()
    {
        Write([History.Row("7")], Language.English);
        var row = Assert.Single(Sheet("malicious").Rows);
        Assert.Equal("12", row["days left to appeal"]);
        Assert.Equal("2026-11-20 10:05 \"不给200就差评\" (threatens with a review or complaint, demands what is not owed)", row["telling lines (check each)"]);
    }

    [Fact]
    public void Headers_stay_can_be_filtered_and_less_than_48_hours_is_red()
    {
        Write([History.Row("soon", daysAgo: 14), History.Row("later")]);
        using var zip = ZipFile.OpenRead(_folder["r.xlsx"]);
        var sheet = Part(zip, "xl/worksheets/sheet1.xml");
        Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("<autoFilter ref=\"A1:O3\"/>", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"A2\" s=\"6\"><v>1</v></c><c r=\"B2\" s=\"7\">", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"A3\" s=\"0\"><v>12</v></c><c r=\"B3\" s=\"2\">", sheet, StringComparison.Ordinal);
        Assert.Contains("'很可能恶意'!$A$1:$O$3</definedName>", Part(zip, "xl/workbook.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_stand_on_the_third_sheet_with_their_sentence()
    {
        var burst = History.Burst(History.Now.AddDays(-2), History.Now.AddDays(-1), "=cmd");
        RegisterWriter.Write(_folder["r.xlsx"], [], [burst], new RegisterOptions(History.Rules, History.Now));
        var row = Assert.Single(Sheet("历史里的线索").Rows);
        Assert.Equal(("差评突然集中", burst.Sentence(), "12", "=cmd", "a b"), (row["线索"], row["说明"], row["评价数"], row["涉及"], row["评价编号（最多 20 条）"]));
    }

    [Fact]
    public void Hostile_results_give_cells_that_read_back_and_the_same_bytes() => HostileResults.Some.Sample(
        hostile =>
        {
            // A case always has a name, if only by its line; one that no cell can hold is cut, and cannot be found by it.
            var results = hostile.Select((result, i) => result with { Id = $"{(result.Id.Length > 1000 ? "长" : result.Id)}差{i}" }).ToArray();
            var rows = results.Select(result => History.Of(
                new Case(result.Id, result.Model, result.Model, null, result.Model, new Order(null, null, null, null) { Number = result.Model, Buyer = result.Id }, []), result)).ToArray();
            Write(rows);
            var once = File.ReadAllBytes(_folder["r.xlsx"]);
            Write(rows);
            Assert.Equal(once, File.ReadAllBytes(_folder["r.xlsx"]));
            foreach (var row in Sheet("很可能恶意").Rows)
            {
                var result = results.First(result => result.Id == row["编号"] && result.Verdict == Verdict.Malicious);
                Assert.Equal(result.Id, row["买家昵称"]);
            }
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Nothing_is_left_beside_the_register_and_a_stop_leaves_nothing()
    {
        Write([History.Row("7")]);
        Assert.Equal(["r.xlsx"], _folder.Names());
        Assert.Throws<OperationCanceledException>(() => RegisterWriter.Write(
            _folder["s.xlsx"], [History.Row("7")], [], new RegisterOptions(History.Rules, History.Now), new CancellationToken(true)));
        Assert.Equal(["r.xlsx"], _folder.Names());
        Assert.Throws<OutputException>(() => RegisterWriter.Write(
            Path.Combine(_folder.Path, "no", "r.xlsx"), [], [], new RegisterOptions(History.Rules, History.Now)));
    }

    private static string Part(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private (long, long) Write(IEnumerable<ScoredRow> rows, Language language = Language.Chinese) =>
        RegisterWriter.Write(_folder["r.xlsx"], rows, [], new RegisterOptions(History.Rules, History.Now, language));

    private (IReadOnlyList<string> Header, IReadOnlyList<Dictionary<string, string?>> Rows) Sheet(string name)
    {
        using var table = TableFile.Open(_folder["r.xlsx"]);
        var rows = table.Rows(name).ToList();
        var header = rows[0].Cells.Select(cell => cell!).ToList();
        return (header, [.. rows.Skip(1).Select(row => header.Index().ToDictionary(column => column.Item, column => row[column.Index]))]);
    }
}
