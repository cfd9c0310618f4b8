using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Web.Labelling;

namespace ReviewClassifier.Cli.Serving;

/// <summary>Serves the labelling page until it is told to end, then writes what was labelled.</summary>
internal static class LabelRun
{
    private const int MostTold = 20;

    public static int Run(LabelRequest request, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var worklist = Worklist.Open(InputFile.Find(request.Files), request.Output);
        Tell([.. worklist.Faults.Select(fault => fault.ToString()), .. worklist.Problems], error);
        Serve(worklist, request, output, error, stop).GetAwaiter().GetResult();
        if (worklist.IsUnwritten)
        {
            foreach (var (path, cases) in worklist.Write())
                error.WriteLine($"{path}: {cases} 条已标注 / {cases} labelled cases.");
        }

        return worklist.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static async Task Serve(Worklist worklist, LabelRequest request, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var server = await LabellingServer.StartAsync(worklist, new LabellingOptions(request.Model, request.Port, request.By), stop);
        await using (server)
        {
            output.WriteLine(server.Address);
            output.Flush();
            error.WriteLine($"{worklist.Count} 条案例。在浏览器里打开上面的网址；按 Ctrl-C 结束。");
            error.WriteLine($"{worklist.Count} cases. Open the address above in a browser; Ctrl-C ends.");
            if (request.Open)
                Browser.Open(server.Address, error);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void Tell(string[] sentences, TextWriter error)
    {
        foreach (var sentence in sentences.Take(MostTold))
            error.WriteLine(sentence);
        if (sentences.Length > MostTold)
            error.WriteLine($"… {sentences.Length - MostTold} more; the page lists them.");
    }
}
