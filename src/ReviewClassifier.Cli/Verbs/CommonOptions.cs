using System.CommandLine;

namespace ReviewClassifier.Cli.Verbs;

/// <summary>The options that several verbs share, so that they are written and read alike everywhere.</summary>
internal static class CommonOptions
{
    public const int MostThreads = 256;

    public static Option<string?> Model() => new("--model")
    {
        Description = "模型所在的文件夹 / The folder of the model [models/default]",
        HelpName = "DIR",
    };

    public static Option<string> Lang()
    {
        var lang = new Option<string>("--lang")
        {
            Description = "显示的语言 / The language shown",
            HelpName = "zh|en",
            DefaultValueFactory = _ => "zh",
        };
        lang.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("zh" or "en") } given, ..])
                result.AddError($"--lang: found \"{Page.SafeText.Inert(given.Value, 40)}\"; expected zh or en.");
        });
        return lang;
    }

    public static Option<string[]> Shop() => new("--shop")
    {
        Description = "店铺在聊天里的昵称，可多次给出 / A nickname of the shop in chats; may be given several times",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    public static Option<int> Threads()
    {
        var threads = new Option<int>("--threads")
        {
            Description = "同时用几个线程，结果不变 / How many threads work; the result stays the same",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = result =>
            {
                var given = result.Tokens is [var token] ? token.Value : "";
                if (int.TryParse(given, System.Globalization.CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostThreads)
                    return count;
                result.AddError($"--threads: found \"{Page.SafeText.Inert(given, 40)}\"; expected a whole number from 1 to {MostThreads}.");
                return 1;
            },
        };
        return threads;
    }
}
