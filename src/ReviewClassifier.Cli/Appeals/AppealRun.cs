using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Appeals;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Cli.Appeals;

/// <summary>Scores one case and writes its appeal pack; tells what to do instead where none is made.</summary>
/// <param name="path">Where the pack goes; <c>-</c> for its text on standard output.</param>
/// <param name="model">The folder of the model.</param>
/// <param name="options">How the pack is made.</param>
internal sealed class AppealRun(string path, string model, AppealOptions options)
{
    public int Run(Case item, TextWriter error)
    {
        var rules = PlatformRules.OpenDefault();
        using var scorer = Scorer.Open(model);
        var result = scorer.Score(item);
        var advice = SellerAdvice.Of(item, result, rules, options);
        AppealPack pack;
        try
        {
            pack = AppealPack.Create(item, result, rules, options);
        }
        catch (AppealRefusedException refusal)
        {
            error.WriteLine(refusal.Message);
            new AdvicePage(error, options.Language).Write(advice);
            return ExitCode.Failed;
        }

        var bytes = AppealFile.Write(pack, advice, AppealFile.FormOf(path) ?? AppealForm.Text);
        if (path == "-")
        {
            using var stream = Console.OpenStandardOutput();
            stream.Write(bytes);
        }
        else
        {
            using var file = AtomicFile.Create(path);
            file.Stream.Write(bytes);
            file.Commit();
        }

        Tell(pack, error);
        return ExitCode.Done;
    }

    private void Tell(AppealPack pack, TextWriter error)
    {
        var words = new PackWords(options.Language);
        var english = options.Language == Language.English;
        error.WriteLine(words.Verdict(pack.Result.Verdict));
        error.WriteLine(DeadlineWords.Of(pack.Deadline).In(options.Language));
        var missing = pack.Slots.Where(slot => !slot.Filled).Select(slot => SlotWords.Name(slot.Kind).In(options.Language)).ToList();
        if (missing.Count > 0)
            error.WriteLine(english ? $"Missing: {string.Join("; ", missing)}." : $"还缺：{string.Join("；", missing)}。");
        if (path != "-")
            error.WriteLine(english ? $"Written to {path}." : $"已写到 {path}");
    }
}
