using System.CommandLine;
using ReviewClassifier.Cli.Batch;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>batch</c>: a whole history in, one result a row out, in their order.</summary>
internal static class BatchVerb
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "评价：JSON Lines、CSV、Excel 或 Parquet（可为 .gz）、放着它们的文件夹，或 - / Reviews: JSON Lines, CSV, Excel or Parquet (.gz too), folders of them, or -",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = BatchOptions.Output(required: false);
        var columns = BatchOptions.Columns();
        var dryRun = new Option<bool>("--dry-run") { Description = "只看会怎样读：格式、编码、表头的对应和前三行 / Only show how the inputs would be read" };
        var chats = BatchOptions.Chats();
        var shop = CommonOptions.Shop();
        var register = BatchOptions.Register();
        var summary = BatchOptions.Summary();
        var resume = new Option<bool>("--resume") { Description = "接着做上次没做完的 / Go on with an unfinished run" };
        var restart = new Option<bool>("--restart") { Description = "丢掉上次没做完的，从头再做 / Throw an unfinished run away and start over" };
        var shard = BatchOptions.Shard();
        var rejects = BatchOptions.Rejects();
        var noHistory = new Option<bool>("--no-history") { Description = "不写历史和发现 / Write neither the history nor its findings" };
        var threads = CommonOptions.Threads();
        var model = CommonOptions.Model();
        var lang = CommonOptions.Lang();
        var verb = new VerbCommand(
            "batch",
            """
            给整部评价历史打分：一行一个结果，顺序与输入相同；读不懂的行另存，其余照常打分；被打断后可以接着做。
            Scores a whole history of reviews: one result a row in the order of the inputs; rows that cannot be read are set aside and the rest is
            scored; a run that was interrupted can go on.
            """,
            "reviews.jsonl --output results.jsonl",
            "评价.csv --chats 聊天 --shop 某某旗舰店 --output 结果.xlsx --register 台账.xlsx --summary 总览.html",
            "shop.csv --columns review=买家评论,order_number=单号 --dry-run",
            "2025.jsonl 2026.csv.gz --output results.jsonl --threads 4 --resume",
            "- --output - < reviews.jsonl > results.jsonl")
        {
            inputs, output, columns, dryRun, chats, shop, register, summary, resume, restart, shard, rejects, noHistory, threads, model, lang,
        };
        verb.SetAction(parsed =>
        {
            var english = parsed.GetValue(lang) == "en";
            var words = parsed.GetValue(columns) ?? [];
            var mapping = ColumnMapping.TryParse(words, out var read, out var fault) ? read : throw new WrongUseException($"--columns: {fault}");
            if (parsed.GetValue(dryRun))
                return Preview(parsed.GetRequiredValue(inputs), new CaseSourceOptions { Columns = mapping }, parsed.InvocationConfiguration, english);
            var plan = new BatchPlan
            {
                Inputs = parsed.GetRequiredValue(inputs),
                Output = parsed.GetValue(output) ?? throw new WrongUseException("--output: is missing; name the file for the results, or - for standard output."),
                Rejects = parsed.GetValue(rejects),
                Columns = mapping,
                ColumnWords = words,
                Chats = parsed.GetValue(chats) ?? [],
                Shops = parsed.GetValue(shop) ?? [],
                Shard = parsed.GetValue(shard),
                Resume = parsed.GetValue(resume),
                Restart = parsed.GetValue(restart),
                History = !parsed.GetValue(noHistory),
                Register = parsed.GetValue(register),
                Summary = parsed.GetValue(summary),
                English = english,
            }.Checked();
            return Score(plan, ModelFolder.Find(parsed.GetValue(model)), parsed.GetRequiredValue(threads), parsed.InvocationConfiguration.Error);
        });
        return verb;
    }

    private static int Score(BatchPlan plan, string model, int threads, TextWriter error)
    {
        using var interrupt = new Interrupt();
        using var scorer = Scorer.Open(model);
        var tally = new BatchRun(plan, scorer, threads, error).Score(interrupt.Token);
        error.WriteLine(BatchSummary.Write(tally, plan, scorer.Version, plan.English));
        return tally.Rejected + tally.UnreadChats > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static int Preview(string[] inputs, CaseSourceOptions reading, InvocationConfiguration streams, bool english)
    {
        var code = ExitCode.Done;
        foreach (var file in CaseSource.Find(inputs))
        {
            try
            {
                PreviewTable.Write(MappingPreview.Read(file, reading), streams.Output, english);
            }
            catch (InputException failure)
            {
                // The other files are worth a look all the same.
                streams.Error.WriteLine(failure.Message);
                code = ExitCode.Failed;
            }
        }

        return code;
    }
}
