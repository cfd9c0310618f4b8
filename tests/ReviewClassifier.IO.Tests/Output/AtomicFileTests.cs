using ReviewClassifier.IO.Output;

namespace ReviewClassifier.IO.Tests.Output;

public class AtomicFileTests
{
    [Fact]
    public void The_target_keeps_its_content_until_the_commit()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("out.jsonl", "old");
        using var file = AtomicFile.Create(path);
        file.Stream.Write("new"u8);
        file.Stream.Flush();
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(2, folder.Names().Length);
        Assert.Matches(@"^\.out\.jsonl\.[0-9a-f]{8}\.tmp$", folder.Names()[0]);
        file.Commit();
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(["out.jsonl"], folder.Names());
    }

    [Fact]
    public void Without_a_commit_everything_stays_as_it_was()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out.jsonl", "old");
        using (var file = AtomicFile.Create(folder["out.jsonl"]))
        {
            file.Stream.Write("new"u8);
        }

        using (AtomicFile.Create(folder["other.jsonl"]))
        {
        }

        Assert.Equal("old", File.ReadAllText(folder["out.jsonl"]));
        Assert.Equal(["out.jsonl"], folder.Names());
    }

    [Fact]
    public void A_commit_that_fails_keeps_what_stood_there()
    {
        using var folder = new TemporaryFolder();
        using (var file = AtomicFile.Create(folder["out"]))
        {
            file.Stream.Write("new"u8);
            Directory.CreateDirectory(folder["out"]);
            var failed = Assert.Throws<OutputException>(file.Commit);
            Assert.StartsWith($"{folder["out"]}: writing failed (", failed.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["out"], folder.Names());
        Assert.True(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void A_second_commit_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var file = AtomicFile.Create(folder["out"]);
        file.Commit();
        Assert.Throws<ObjectDisposedException>(file.Commit);
    }

    [Fact]
    public void Places_that_cannot_be_written_are_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "");
        Assert.Equal($"{folder.Path}: is a folder; name a file in it.", Refused(folder.Path));
        Assert.Equal($"{folder["no/out"]}: its folder is not there; make the folder first or choose another.", Refused(folder["no/out"]));
        Assert.StartsWith($"{folder["file/out"]}: ", Refused(folder["file/out"]), StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", Refused(folder["file/out"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_one_clear_sentence_and_keeps_what_stood_there()
    {
        using var stream = new GuardedStream(new FullDisk(), "out.jsonl");
        const string Message =
            "out.jsonl: writing failed (No space left on device) and what stood there before is kept; make room on the disk or choose another place.";
        Assert.Equal(Message, Assert.Throws<OutputException>(() => stream.Write(new byte[9])).Message);
        Assert.Equal(Message, Assert.Throws<OutputException>(() => stream.Write(new byte[9], 1, 2)).Message);
        Assert.Equal(Message, Assert.Throws<OutputException>(stream.Flush).Message);
    }

    [Fact]
    public void A_link_stays_and_the_file_it_points_to_is_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder["link"], folder.Write("real", "old"));
        File.SetUnixFileMode(folder["real"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var file = AtomicFile.Create(folder["link"]);
        file.Stream.Write("new"u8);
        file.Commit();
        Assert.Equal("new", File.ReadAllText(folder["real"]));
        Assert.NotNull(File.ResolveLinkTarget(folder["link"], false));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["real"]));
    }

    [Fact]
    public void A_device_is_written_and_not_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var file = AtomicFile.Create("/dev/null");
        file.Stream.Write("new"u8);
        file.Commit();
        Assert.Equal("", File.ReadAllText("/dev/null"));
    }

    private static string Refused(string path) => Assert.Throws<OutputException>(() => AtomicFile.Create(path)).Message;

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device : '/x/.out.jsonl.0.tmp'");

        public override void Flush() => Write([]);
    }
}
