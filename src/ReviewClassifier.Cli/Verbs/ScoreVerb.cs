using System.Buffers;
using System.CommandLine;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Inputs;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Results;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>score</c>: one case, as a page for the seller or as one JSON object.</summary>
internal static class ScoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "一个案例的 JSON，- 为标准输入 / One case as JSON, - for standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var review = new Option<string?>("--review")
        {
            Description = "不用文件，直接给评价的文字 / The review's text instead of a file",
            HelpName = "TEXT",
        };
        var chat = new Option<string?>("--chat")
        {
            Description = "聊天记录：从千牛、微信等复制的文字、表格或 JSON / The chat: text as it is copied out of the window, a table, or JSON",
            HelpName = "FILE",
        };
        var shop = CommonOptions.Shop();
        var json = new Option<bool>("--json") { Description = "给程序看的 JSON，一行 / One line of JSON for programs" };
        var lang = CommonOptions.Lang();
        var model = CommonOptions.Model();
        var verb = new VerbCommand(
            "score",
            """
            看一条评价：是否恶意、有多大把握、哪几句话是依据、申诉还缺什么。
            Judges one review: whether it is malicious, how sure that is, which lines say so, and what an appeal still needs.
            """,
            "case.json",
            "--review \"不给我补五十就等着差评吧\" --chat chat.txt",
            "--review \"差\" --chat 千牛.txt --shop 某某旗舰店",
            "case.json --json")
        {
            file,
            review,
            chat,
            shop,
            json,
            lang,
            model,
        };
        verb.SetAction(parsed =>
        {
            var item = Read(
                parsed.GetValue(file), parsed.GetValue(review), parsed.GetValue(chat), parsed.GetRequiredValue(shop),
                parsed.InvocationConfiguration.Error);
            using var scorer = Scorer.Open(ModelFolder.Find(parsed.GetValue(model)));
            var result = scorer.Score(item);
            if (parsed.GetValue(json))
                WriteJson(result);
            else
                WritePage(item, result, parsed.GetValue(lang), parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Case Read(string? file, string? review, string? chat, string[] shops, TextWriter error) => (file, review, chat) switch
    {
        (_, _, null) when shops.Length > 0 => throw new WrongUseException(
            "score: --shop 只和 --chat 一起用。 / --shop names the shop in a --chat; give one, or leave out --shop."),
        (null, null, null) => throw new WrongUseException(
            "score: 没有给评价；请给案例文件，或用 --review。 / Nothing to score; give a case's FILE, or --review TEXT. (review-classifier score --help)"),
        (not null, null, null) => OneCase.FromFile(file, error),
        (null, _, _) => OneCase.FromText(review ?? "", chat, shops, error),
        _ => throw new WrongUseException(
            "score: FILE 已含评价和聊天，不能再用 --review、--chat。 / A FILE holds review and chat; leave out --review and --chat, or leave out FILE."),
    };

    private static void WriteJson(Result result)
    {
        var line = new ArrayBufferWriter<byte>();
        using var writer = new ResultWriter(line);
        writer.Write(result);
        using var output = Console.OpenStandardOutput();
        output.Write(line.WrittenSpan);
    }

    private static void WritePage(Case item, Result result, string? language, TextWriter output)
    {
        var look = TerminalLook.OfStandardOutput();
        new CasePage(new PageWriter(output, look.Width, look.Coloured), PageWords.Of(language)).Write(item, result);
    }
}
