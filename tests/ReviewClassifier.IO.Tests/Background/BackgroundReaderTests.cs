using ReviewClassifier.Cases;
using ReviewClassifier.IO.Background;

namespace ReviewClassifier.IO.Tests.Background;

public class BackgroundReaderTests
{
    [Fact]
    public void Reviews_and_chats_are_both_read_as_plain_cases()
    {
        using var folder = new TemporaryFolder();
        folder.Write("reviews.jsonl", """{"id":"bg-0","category":"书籍","review":"印得不清楚"}""" + "\n{\"id\":\"bg-1\",\"review\":\"\"}\n");
        folder.Write("chats.jsonl", """{"id":"bgc-0","category":"","platform":"京东","rating":null,"review":"","order":null,"chat":[{"at":"2019-03-01 09:00:35","from":"buyer","text":"几时送货"}]}""");
        var read = BackgroundReader.Read(folder["reviews.jsonl"], folder["chats.jsonl"]);
        Assert.Equal(["bg-0", "bgc-0"], read.Items.Select(item => item.Id));
        Assert.Equal(("书籍", "印得不清楚"), (read.Items[0].Category, read.Items[0].Review));
        Assert.Equal([new ChatLine(new(2019, 3, 1, 9, 0, 35), Speaker.Buyer, "几时送货")], read.Items[1].Chat);
        Assert.Equal((folder["reviews.jsonl"], 2L, "review"), (read.Faults[0].File, read.Faults[0].Line, read.Faults[0].Key));
        Assert.Single(read.Faults);
    }
}
