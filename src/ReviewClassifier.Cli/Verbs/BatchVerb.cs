using System.CommandLine;
using ReviewClassifier.Cli.Batch;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>batch</c>: many cases in, one result a line out, in their order.</summary>
internal static class BatchVerb
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "每行一个案例的 JSON Lines（可为 .gz）、放着它们的文件夹，或 - / JSON Lines of cases (.gz too), folders of them, or -",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "结果写到哪里，- 为标准输出 / Where the results go, - for standard output",
            HelpName = "FILE",
            Required = true,
        };
        var rejects = new Option<string?>("--rejects")
        {
            Description = "读不懂的行写到哪里 / Where rejected rows go [OUTPUT.rejects.jsonl]",
            HelpName = "FILE",
        };
        var threads = CommonOptions.Threads();
        var model = CommonOptions.Model();
        var lang = CommonOptions.Lang();
        var verb = new VerbCommand(
            "batch",
            """
            给许多案例打分：一行一个结果，顺序与输入相同；读不懂的行另存，其余照常打分。
            Scores many cases: one result a line in the order of the inputs; rows that cannot be read are set aside and the rest is scored.
            """,
            "reviews.jsonl --output results.jsonl",
            "2025.jsonl 2026.jsonl.gz --output results.jsonl --rejects rejected.jsonl --threads 4",
            "- --output - < reviews.jsonl > results.jsonl")
        {
            inputs,
            output,
            rejects,
            threads,
            model,
            lang,
        };
        verb.SetAction(parsed =>
        {
            var plan = BatchPlan.Create(parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(output), parsed.GetValue(rejects));
            using var interrupt = new Interrupt();
            using var scorer = Scorer.Open(ModelFolder.Find(parsed.GetValue(model)));
            var run = new BatchRun(plan, scorer, parsed.GetRequiredValue(threads), parsed.InvocationConfiguration.Error);
            var tally = run.Score(interrupt.Token);
            parsed.InvocationConfiguration.Error.WriteLine(BatchSummary.Write(tally, plan, scorer.Version, parsed.GetValue(lang) == "en"));
            return tally.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }
}
