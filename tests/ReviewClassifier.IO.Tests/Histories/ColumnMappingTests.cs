using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;

namespace ReviewClassifier.IO.Tests.Histories;

public class ColumnMappingTests
{
    private const string Own = "单据,买家的话,评论,日子\n7,\"差, 退\",不是这个,2026-03-01\n";

    [Fact]
    public void Mapped_headers_are_read_in_place_of_the_known_ones()
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("own.csv", Own), Mapped("review=买家的话, order_number = 单据", "reviewed_at=日子"));
        var item = Assert.Single(read).Parsed.Value!;
        Assert.Equal(("7", "差, 退", "7", new DateTime(2026, 3, 1)), (item.Id, item.Review, item.Order!.Number, item.Order.ReviewedAt));
    }

    [Fact]
    public void A_header_may_hold_a_comma()
    {
        using var folder = new TemporaryFolder();
        var read = ReadCases.Of(folder.Write("own.csv", "\"话, 原文\",号\n差,7\n"), Mapped("review=话, 原文,id=号"));
        Assert.Equal(("7", "差"), (read[0].Parsed.Value!.Id, read[0].Parsed.Value!.Review));
    }

    [Fact]
    public void A_header_that_is_not_there_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var failed = Assert.Throws<InputException>(() => ReadCases.Of(folder.Write("own.csv", Own), Mapped("review=买家说")));
        Assert.Equal(
            "own.csv:1: found the columns 单据, 买家的话, 评论, 日子; expected \"买家说\", which is mapped to review; correct the name that --columns gives.",
            failed.Message.Replace(folder.Path + "/", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text=x", "found the field \"text\"; expected one of id, order_number, sub_order_number, buyer, item,")]
    [InlineData("review", "found \"review\"; expected FIELD=HEADER, such as review=买家评论.")]
    [InlineData("review=", "found \"review=\"; expected FIELD=HEADER")]
    [InlineData("review=a,review=b", "found \"review=b\" beside another for the same field or header; map each once.")]
    [InlineData("review=a,id=A", "found \"id=A\" beside another")]
    public void What_cannot_be_a_mapping_is_said(string text, string message)
    {
        Assert.False(ColumnMapping.TryParse([text], out _, out var error));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    private static CaseSourceOptions Mapped(params string[] lists)
    {
        Assert.True(ColumnMapping.TryParse(lists, out var mapping, out _));
        return new CaseSourceOptions { Columns = mapping };
    }
}
