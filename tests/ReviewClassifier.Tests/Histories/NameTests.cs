using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.Histories.Groups;

namespace ReviewClassifier.Tests.Histories;

public class NameTests
{
    [Theory]
    [InlineData("tb123456_01", "tb123456_02", "tb123456")]
    [InlineData("小李a", "小李b", "小李")]
    [InlineData("小李", "小李2", "小李")]
    [InlineData("kevin_1", "kevin 12", "kevin")]
    [InlineData("爱吃鱼的猫甲", "爱吃鱼的猫乙", "爱吃鱼的猫")]
    [InlineData("猫😀1", "猫😀2", "猫😀")]
    public void Names_that_differ_in_the_ending_have_one_skeleton(string one, string other, string skeleton)
    {
        Assert.Equal(skeleton, NameSkeleton.Of(one));
        Assert.Equal(skeleton, NameSkeleton.Of(other));
    }

    [Theory]
    [InlineData("tb123456")]
    [InlineData("tb_998877")]
    [InlineData("jd_5a8b9c1d2e")]
    [InlineData("用户1234567")]
    [InlineData("微信用户")]
    [InlineData("13812345678")]
    [InlineData("猫1")]
    [InlineData("7")]
    [InlineData("")]
    public void Names_that_tell_nothing_have_none(string name) => Assert.Null(NameSkeleton.Of(name));

    [Fact]
    public void A_word_is_no_ending() => Assert.NotEqual(NameSkeleton.Of("kevin"), NameSkeleton.Of("kevio"));

    [Theory]
    [InlineData("张**1", false, true)]
    [InlineData("匿名用户", false, false)]
    [InlineData("***", false, false)]
    [InlineData("  ", false, false)]
    [InlineData("阿明", true, true)]
    [InlineData("a\ud800b", true, true)]
    public void A_masked_name_stands_for_a_buyer_but_is_no_name(string written, bool named, bool known)
    {
        var buyer = Buyer.Of(new Order(null, null, null, null) { Buyer = written }, RowTexts.OfThisThread);
        Assert.Equal((named, known), (buyer.Name is not null, buyer.Key != 0));
    }
}
