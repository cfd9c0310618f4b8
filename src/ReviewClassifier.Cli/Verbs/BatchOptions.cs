using System.CommandLine;
using ReviewClassifier.Cli.Batch.Parts;

namespace ReviewClassifier.Cli.Verbs;

/// <summary>The options of <c>batch</c>, those that <c>merge</c> shares among them.</summary>
internal static class BatchOptions
{
    public static Option<string?> Output(bool required) => new("--output", "-o")
    {
        Description = "结果写到哪里：.jsonl .csv .xlsx .parquet，- 为标准输出 / Where the results go, - for standard output",
        HelpName = "FILE",
        Required = required,
    };

    public static Option<string[]> Columns() => new("--columns")
    {
        Description = "表头与字段的对应，如 review=买家评论,order_number=单号 / Which headers are which fields, beside those that are known",
        HelpName = "FIELD=HEADER,…",
    };

    public static Option<string?> Rejects() => new("--rejects")
    {
        Description = "读不懂的行写到哪里 / Where rejected rows go [OUTPUT.rejects.jsonl]",
        HelpName = "FILE",
    };

    public static Option<string[]> Chats() => new("--chats")
    {
        Description = "聊天记录的文件或文件夹，按订单号或昵称并入评价 / Files or folders of chats, joined by order number or nickname",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string?> Register() => new("--register")
    {
        Description = "可申诉评价的台账（Excel）写到哪里 / Where the register of flagged reviews goes",
        HelpName = "FILE.xlsx",
    };

    public static Option<string?> Summary() => new("--summary")
    {
        Description = "总览页写到哪里 / Where the summary page goes",
        HelpName = "FILE.html",
    };

    public static Option<Shard?> Shard() => new("--shard")
    {
        Description = "只做其中一份，各份用 merge 合起来 / Score one share of the rows only; merge makes them one",
        HelpName = "i/n",
        CustomParser = result =>
        {
            var given = result.Tokens is [var token] ? token.Value : "";
            if (Batch.Parts.Shard.TryParse(given, out var parsed))
                return parsed;
            result.AddError($"--shard: found \"{Page.SafeText.Inert(given, 40)}\"; expected i/n with i from 1 to n, such as 2/4.");
            return null;
        },
    };
}
