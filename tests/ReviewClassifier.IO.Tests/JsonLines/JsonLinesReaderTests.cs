using System.IO.Compression;
using System.Text;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tests.JsonLines;

public class JsonLinesReaderTests
{
    [Theory]
    [InlineData("a\nb", "1:a|2:b")]
    [InlineData("a\r\nb\r\n", "1:a|2:b")]
    [InlineData("\uFEFFa\n\n \t\r\n  b\n\n", "1:a|4:  b")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("差评，差评，差评，差评\n差", "1:差评，差评，差评，差评|2:差")]
    public void Lines_come_with_their_numbers_and_blank_ones_are_left_out(string text, string expected)
    {
        Assert.Equal(expected, Lines(new MemoryStream(Encoding.UTF8.GetBytes(text)), new()));
        Assert.Equal(expected, Lines(new MemoryStream(Encoding.UTF8.GetBytes(text)), new() { BlockBytes = 16 }));
        Assert.Equal(expected, Lines(new Trickle(Encoding.UTF8.GetBytes(text)), new() { BlockBytes = 16 }));
    }

    [Fact]
    public void Blocks_of_any_size_give_the_same_lines()
    {
        var random = new Random(1);
        var text = string.Join('\n', Enumerable.Range(0, 400).Select(i => new string('x', random.Next(300)) + i));
        var whole = Lines(new MemoryStream(Encoding.UTF8.GetBytes(text)), new());
        Assert.Equal(string.Join('|', text.Split('\n').Select((line, i) => $"{i + 1}:{line}")), whole);
        foreach (var size in (int[])[16, 17, 64, 1000])
        {
            Assert.Equal(whole, Lines(new MemoryStream(Encoding.UTF8.GetBytes(text)), new() { BlockBytes = size }));
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(1 << 20)]
    public void A_line_over_the_bound_is_a_fault_and_the_others_are_read(int blockBytes)
    {
        var options = new JsonLinesOptions { MaxLineBytes = 40, BlockBytes = blockBytes };
        var fit = new string('f', 40);
        var text = $"a\n{new string('x', 41)}\n{fit}\n{new string('y', 5000)}\nb\n{new string('z', 5000)}";
        const string Long = "found a line longer than 40 bytes; expected one case a line; check that the line ends were kept, or shorten the case.";
        Assert.Equal(
            $"1:a|in.jsonl:2:1: {Long}|3:{fit}|in.jsonl:4:1: {Long}|5:b|in.jsonl:6:1: {Long}",
            Lines(new MemoryStream(Encoding.UTF8.GetBytes(text)), options));
    }

    [Fact]
    public void A_line_over_the_bound_that_ends_the_file_is_a_fault_too() =>
        Assert.StartsWith("in.jsonl:1:1: found a line longer than 40 bytes", Lines(new Trickle(new byte[41]), new() { MaxLineBytes = 40 }), StringComparison.Ordinal);

    [Fact]
    public void A_pipe_is_answered_before_it_ends()
    {
        using var lines = new JsonLinesReader(new Stalling("a\nb\nc"u8.ToArray()), "in.jsonl");
        using var block = lines.ReadBlock();
        Assert.Equal(2, block?.Count);
    }

    [Theory]
    [InlineData(0, "MaxLineBytes")]
    [InlineData((1 << 30) + 1, "MaxLineBytes")]
    public void Bounds_out_of_range_are_refused(int maxLineBytes, string name)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(
            () => new JsonLinesReader(Stream.Null, "x", new JsonLinesOptions { MaxLineBytes = maxLineBytes }));
        Assert.Equal(name, refused.ParamName);
    }

    [Fact]
    public void A_gzip_file_is_read_through_whatever_its_name()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("cases.jsonl", Gzip("\uFEFF{\"review\":\"差\"}\n\n{}"));
        var read = CaseReader.ReadFile(path).ToArray();
        Assert.Equal("差", read[0].Value?.Review);
        Assert.Equal(3, read[1].Fault?.Line);
        Assert.Equal(2, read.Length);
    }

    [Fact]
    public void A_damaged_gzip_file_is_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();
        var bytes = Gzip(string.Concat(Enumerable.Range(0, 9999).Select(i => $"{{\"review\":\"{i * 7919 % 10007}\"}}\n")));
        bytes.AsSpan(bytes.Length / 2, 64).Fill(0xFF);
        var path = folder.Write("cases.jsonl.gz", bytes);
        var failed = Assert.Throws<InputException>(() => CaseReader.ReadFile(path).Count());
        Assert.StartsWith($"{path}: cannot be read on after line ", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();
        var wide = folder.Write("wide.jsonl", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}\n")).ToArray());
        Assert.Equal($"{wide}: is written in UTF-16; save it as UTF-8 and try again.", Refused(wide));
        Assert.Equal($"{folder["no.jsonl"]}: there is no such file; check the name.", Refused(folder["no.jsonl"]));
        Assert.Equal($"{folder["no/no.jsonl"]}: there is no such file; check the name.", Refused(folder["no/no.jsonl"]));
        Assert.Equal($"{folder.Path}: is a folder; name the files in it.", Refused(folder.Path));
    }

    private static string Refused(string path) => Assert.Throws<InputException>(() => CaseReader.ReadFile(path).Count()).Message;

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static string Lines(Stream stream, JsonLinesOptions options)
    {
        var shown = new List<string>();
        using var lines = new JsonLinesReader(stream, "in.jsonl", options);
        while (lines.ReadBlock() is { } block)
        {
            Assert.NotEqual(0, block.Count);
            for (var i = 0; i < block.Count; i++)
            {
                shown.Add(block[i].Fault?.ToString() ?? $"{block[i].Number}:{Encoding.UTF8.GetString(block[i].Bytes)}");
            }

            block.Dispose();
        }

        return string.Join('|', shown);
    }

    /// <summary>Gives one byte at a time, as a slow pipe may.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }

    /// <summary>Gives its bytes once, and must not be asked again.</summary>
    private sealed class Stalling(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            return read > 0 ? read : throw new InvalidOperationException("The reader waited for more although it had whole lines.");
        }
    }
}
