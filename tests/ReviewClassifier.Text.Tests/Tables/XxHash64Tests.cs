using System.Text;
using ReviewClassifier.Text.Tables;

namespace ReviewClassifier.Text.Tests.Tables;

public class XxHash64Tests
{
    // Published test values of XXH64 with seed 0.
    [Theory]
    [InlineData("", 0xEF46DB3751D8E999)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    [InlineData("Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1)]
    public void Digests_are_those_of_the_specification(string text, ulong digest) =>
        Assert.Equal(digest, XxHash64.Compute(Encoding.ASCII.GetBytes(text)));
}
