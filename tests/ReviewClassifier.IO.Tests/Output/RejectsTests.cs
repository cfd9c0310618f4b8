using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.IO.Tests.Output;

public class RejectsTests
{
    private static readonly Fault SomeFault = new("cases.jsonl", 7, 153, "chat[3].from", "\"customer\"", "buyer, seller or auto", "mend it");

    [Fact]
    public void Rejected_rows_are_kept_with_the_reason()
    {
        using var folder = new TemporaryFolder();
        using var rejects = new Rejects(folder["r"]);
        rejects.Add(SomeFault, "{\"review\":\"差\\ud800\"}"u8);
        rejects.Add(SomeFault with { Line = 8 }, [0xFF, (byte)'a']);
        rejects.Add(SomeFault with { Line = 9 }, []);
        Assert.DoesNotContain("r", folder.Names());
        rejects.Commit();
        const string Reason = "\"column\":153,\"key\":\"chat[3].from\",\"found\":\"\\\"customer\\\"\",\"expected\":\"buyer, seller or auto\"";
        Assert.Equal(
            [
                "{\"file\":\"cases.jsonl\",\"line\":7," + Reason + ",\"raw\":\"{\\\"review\\\":\\\"差\\\\ud800\\\"}\"}",
                "{\"file\":\"cases.jsonl\",\"line\":8," + Reason + ",\"raw_base64\":\"/2E=\"}",
                "{\"file\":\"cases.jsonl\",\"line\":9," + Reason + "}",
            ],
            File.ReadAllLines(folder["r"]));
        Assert.Equal(3, rejects.Count);
    }

    [Fact]
    public void Many_rejects_are_all_kept()
    {
        using var folder = new TemporaryFolder();
        using var rejects = new Rejects(folder["r"]);
        var raw = new byte[1000];
        raw.AsSpan().Fill((byte)'x');
        for (var i = 0; i < 300; i++)
        {
            rejects.Add(SomeFault with { Line = i }, raw);
        }

        rejects.Commit();
        Assert.Equal(Enumerable.Range(0, 300), File.ReadLines(folder["r"]).Select(line => int.Parse(line.Split("\"line\":")[1].Split(',')[0], null)));
    }

    [Fact]
    public void Without_rejects_there_is_no_file_and_an_earlier_one_goes()
    {
        using var folder = new TemporaryFolder();
        var path = Rejects.PathFor(folder["out.jsonl"]);
        Assert.Equal(folder["out.jsonl.rejects.jsonl"], path);
        File.WriteAllText(path, "of an earlier run");
        using (var uncommitted = new Rejects(path))
        {
            Assert.Equal(0, uncommitted.Count);
        }

        Assert.True(File.Exists(path));
        using var rejects = new Rejects(path);
        rejects.Commit();
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void Without_a_commit_no_file_is_left()
    {
        using var folder = new TemporaryFolder();
        using (var rejects = new Rejects(folder["r"]))
        {
            rejects.Add(SomeFault, "x"u8);
        }

        Assert.Empty(folder.Names());
    }
}
