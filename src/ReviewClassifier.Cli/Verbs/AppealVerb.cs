using System.CommandLine;
using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Appeals;
using ReviewClassifier.Cli.Inputs;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Appeals;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>appeal</c>: the appeal pack of one case, or what to do instead.</summary>
internal static class AppealVerb
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "一个案例的 JSON，- 为标准输入 / One case as JSON, - for standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var id = Text("--id", "ID", "FILE 每行一个案例时，取哪一个 / Which case, where FILE holds one a line");
        var review = Text("--review", "TEXT", "不用文件，直接给评价的文字 / The review's text instead of a file");
        var chat = Text("--chat", "FILE", "聊天记录：JSON，或每行“买家：…” / The chat: JSON, or lines such as \"buyer: …\"");
        var shop = CommonOptions.Shop();
        var platform = Text("--platform", "NAME", "平台，如 淘宝 / The platform, where the case does not name it");
        var output = new Option<string>("--output")
        {
            Description = "写到哪里，按后缀：.zip、.docx、.html、.txt / Where to write, by its ending",
            HelpName = "FILE",
            Required = true,
        };
        var unmasked = new Option<bool>("--unmasked")
        {
            Description = "不遮盖电话、住址、姓名和单号 / Leaves telephones, addresses, names and numbers unmasked",
        };
        var anyway = new Option<bool>("--anyway")
        {
            Description = "像真实差评时也生成，文字里会注明程序不支持 / Makes it also for a genuine review; the text says that the program does not support it",
        };
        var now = Time("--now", "按这个时间算剩余天数，默认现在 / Counts the days left from this time [now]");
        var noticed = Time("--noticed", "收到平台投诉通知的时间 / When the platform gave notice of the buyer's complaint");
        var lang = CommonOptions.Lang();
        var model = CommonOptions.Model();
        var verb = new VerbCommand(
            "appeal",
            """
            为一条恶意评价准备申诉材料：原话、期限、提交的文字、要附的材料；像真实差评的，给出处理建议。
            Prepares the appeal against one malicious review: quotes, time left, text, what to attach; or what to do instead.
            """,
            "case.json --output pack.zip",
            "history.jsonl --id 1024 --output pack.docx",
            "--review \"不给我补五十就等着差评吧\" --chat chat.txt --platform 淘宝 --output pack.html")
        {
            file, id, review, chat, shop, platform, output, unmasked, anyway, now, noticed, lang, model,
        };
        verb.SetAction(parsed =>
        {
            var path = parsed.GetValue(output)!;
            if (path != "-" && AppealFile.FormOf(path) is null)
            {
                throw new WrongUseException(
                    $"--output: found \"{Page.SafeText.Inert(path, 60)}\"; expected a name that ends in "
                    + $"{string.Join(", ", AppealFile.Endings)}, or -.");
            }

            var given = parsed.GetValue(file);
            if (given is not null)
                WrittenPath.Refuse("--output", path, given, "is the case that is read");
            var error = parsed.InvocationConfiguration.Error;
            var item = Read(given, parsed.GetValue(id), parsed.GetValue(review), parsed.GetValue(chat), parsed.GetRequiredValue(shop), error);
            if (parsed.GetValue(platform) is { } named)
                item = item with { Platform = named };
            var options = new AppealOptions(parsed.GetValue(now) ?? ShopTime.OfUtc(DateTime.UtcNow))
            {
                Language = parsed.GetValue(lang) == "en" ? Language.English : Language.Chinese,
                Masked = !parsed.GetValue(unmasked),
                IncludeAnyway = parsed.GetValue(anyway),
                NoticedAt = parsed.GetValue(noticed),
            };
            return new AppealRun(path, ModelFolder.Find(parsed.GetValue(model)), options).Run(item, error);
        });
        return verb;
    }

    private static Case Read(string? file, string? id, string? review, string? chat, string[] shops, TextWriter error) => (file, id, review, chat) switch
    {
        (null, _, null, null) => throw new WrongUseException(
            "appeal: 没有给评价；请给案例文件，或用 --review。 / Nothing to appeal; give a case's FILE, or --review TEXT. "
            + "(review-classifier appeal --help)"),
        (_, _, _, null) when shops.Length > 0 => throw new WrongUseException(
            "appeal: --shop 只和 --chat 一起用。 / --shop names the shop in a --chat; give one, or leave out --shop."),
        (not null, null, null, null) => OneCase.FromFile(file, error, "and appeal takes one; pick it by --id ID."),
        (not null, not null, null, null) => OneCase.FromLines(file, id),
        (null, null, _, _) => OneCase.FromText(review ?? "", chat, shops, error),
        (null, _, _, _) => throw new WrongUseException("--id: picks a case of a FILE; give a FILE, or leave --id out."),
        _ => throw new WrongUseException(
            "appeal: FILE 已含评价和聊天，不能再用 --review、--chat。 / A FILE holds review and chat; leave out --review and --chat, or leave out FILE."),
    };

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    private static Option<DateTime?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var given = result.Tokens is [var token] ? token.Value : "";
            if (ShopTime.TryParse(given, out var time))
                return time;
            result.AddError($"{name}: found \"{Page.SafeText.Inert(given, 40)}\"; expected {ShopTime.Forms}.");
            return null;
        },
    };
}
