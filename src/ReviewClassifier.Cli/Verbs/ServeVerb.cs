using System.CommandLine;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Serving;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>serve</c>: the seller's page and the HTTP API.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls")
        {
            Description = "网址，几个用分号隔开 / Where to listen, several parted by semicolons [http://127.0.0.1:5080]",
            HelpName = "URL",
        };
        var token = new Option<string?>("--token")
        {
            Description = "口令，别的机器能打开时必须有 / A secret that visitors need; demanded where other machines reach the address",
            HelpName = "TEXT",
        };
        var open = new Option<bool>("--open") { Description = "打开浏览器 / Opens the page in the browser" };
        var history = new Option<string?>("--history")
        {
            Description = "整店的结果：batch 写出的文件 / Shows a whole history: the results as batch wrote them",
            HelpName = "RESULTS",
        };
        var lang = CommonOptions.Lang();
        var model = CommonOptions.Model();
        var verb = new VerbCommand(
            "serve",
            """
            在浏览器里看一条评价：粘贴评价和聊天，就知道该申诉还是该答复、凭哪几句话、还剩几天，并备好材料。只在本机打开。
            Opens the seller's page: paste a review and its chat, and read whether to appeal or to answer, with which lines, by when; with the
            appeal ready. For this machine alone, unless asked otherwise. Programs use the same address: /api/score, /openapi/v1.json.
            """,
            "--open",
            "--history results.jsonl --open",
            "--urls http://127.0.0.1:8080 --lang en",
            "--urls http://0.0.0.0:5080 --token 0c5d3f0b8e9a4b17")
        {
            urls,
            token,
            open,
            history,
            lang,
            model,
        };
        verb.SetAction(parsed =>
        {
            AspNetCore.Find();
            var request = new ServeRequest(
                parsed.GetValue(urls), parsed.GetValue(token), parsed.GetValue(lang) == "en", parsed.GetValue(open),
                parsed.GetValue(history), ModelFolder.Find(parsed.GetValue(model)));
            using var interrupt = new Interrupt();
            return ServeRun.Run(request, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, interrupt.Token);
        });
        return verb;
    }
}
