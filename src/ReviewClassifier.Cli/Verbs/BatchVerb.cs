using System.CommandLine;
using ReviewClassifier.Cli.Batch;
using ReviewClassifier.Cli.Batch.Parts;
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
        var chats = new Option<string[]>("--chats")
        {
            Description = "聊天记录的文件或文件夹，按订单号或昵称并入评价 / Files or folders of chats, joined by order number or nickname",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var shop = new Option<string[]>("--shop")
        {
            Description = "店铺或客服在聊天里的昵称 / A name of the shop in the chats",
            HelpName = "NAME",
        };
        var resume = new Option<bool>("--resume")
        {
            Description = "接着做上次没做完的 / Go on with an unfinished run",
        };
        var restart = new Option<bool>("--restart")
        {
            Description = "丢掉上次没做完的，从头再做 / Throw an unfinished run away and start over",
        };
        var shard = new Option<Shard?>("--shard")
        {
            Description = "只做其中一份，例如 2/4 / Score one share of the rows only, such as 2/4",
            HelpName = "i/n",
            CustomParser = result =>
            {
                var given = result.Tokens is [var token] ? token.Value : "";
                if (Shard.TryParse(given, out var parsed))
                    return parsed;
                result.AddError($"--shard: found \"{Page.SafeText.Inert(given, 40)}\"; expected i/n with i from 1 to n, such as 2/4.");
                return null;
            },
        };
        var noHistory = new Option<bool>("--no-history")
        {
            Description = "不写历史和发现 / Write neither the history nor its findings",
        };
        var register = new Option<string?>("--register")
        {
            Description = "可申诉评价的台账写到哪里 / Where the register of flagged reviews goes",
            HelpName = "FILE.xlsx",
        };
        var summary = new Option<string?>("--summary")
        {
            Description = "总览页写到哪里 / Where the summary page goes",
            HelpName = "FILE.html",
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
            chats,
            shop,
            register,
            summary,
            resume,
            restart,
            shard,
            rejects,
            noHistory,
            threads,
            model,
            lang,
        };
        verb.SetAction(parsed =>
        {
            var plan = new BatchPlan
            {
                Inputs = parsed.GetRequiredValue(inputs),
                Output = parsed.GetRequiredValue(output),
                Rejects = parsed.GetValue(rejects),
                Chats = parsed.GetValue(chats) ?? [],
                Shops = parsed.GetValue(shop) ?? [],
                Shard = parsed.GetValue(shard),
                Resume = parsed.GetValue(resume),
                Restart = parsed.GetValue(restart),
                History = !parsed.GetValue(noHistory),
                Register = parsed.GetValue(register),
                Summary = parsed.GetValue(summary),
            }.Checked();
            using var interrupt = new Interrupt();
            using var scorer = Scorer.Open(ModelFolder.Find(parsed.GetValue(model)));
            var run = new BatchRun(plan, scorer, parsed.GetRequiredValue(threads), parsed.InvocationConfiguration.Error);
            var tally = run.Score(interrupt.Token);
            parsed.InvocationConfiguration.Error.WriteLine(BatchSummary.Write(tally, plan, scorer.Version, parsed.GetValue(lang) == "en"));
            return tally.Rejected + tally.UnreadChats > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }
}
