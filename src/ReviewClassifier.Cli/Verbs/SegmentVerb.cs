using System.CommandLine;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>segment</c>: one line in, one line out, its words joined by one space, exactly Jieba's.</summary>
internal static class SegmentVerb
{
    public static Command Create()
    {
        var input = new Argument<string>("FILE")
        {
            Description = "文本文件，- 为标准输入 / A text file, - for standard input",
            DefaultValueFactory = _ => "-",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "写到哪里 / Where to write [标准输出 / standard output]",
            HelpName = "FILE",
        };
        var threads = CommonOptions.Threads();
        var verb = new VerbCommand(
            "segment",
            """
            分词：一行进一行出，词与词之间一个空格，与 jieba.lcut 相同。
            Cuts each line into words joined by one space, the same as jieba.lcut.
            """,
            "reviews.txt --output words.txt",
            "- < reviews.txt > words.txt")
        {
            input,
            output,
            threads,
        };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(input), parsed.GetValue(output) ?? "-", parsed.GetRequiredValue(threads)));
        return verb;
    }

    private static int Run(string input, string output, int threads)
    {
        using var interrupt = new Interrupt();
        var lines = new LineSegmenter(new Segmenter(WordDictionary.OpenDefault(), domainWords: false));
        using var source = input == "-" ? Console.OpenStandardInput() : InputFile.Open(input);
        if (output == "-")
        {
            Cut(lines, source, input, Console.OpenStandardOutput(), threads, interrupt.Token);
            return ExitCode.Done;
        }

        using var file = AtomicFile.Create(output);
        Cut(lines, source, input, file.Stream, threads, interrupt.Token);
        file.Commit();
        return ExitCode.Done;
    }

    private static void Cut(LineSegmenter lines, Stream source, string input, Stream target, int threads, CancellationToken stop)
    {
        try
        {
            // A read from a terminal cannot be called back, so an interrupt does not wait for it.
            lines.RunAsync(source, target, threads, stop).WaitAsync(stop).GetAwaiter().GetResult();
        }
        catch (InvalidDataException error)
        {
            throw new InputException($"{input}: {error.Message}", error);
        }
    }
}
