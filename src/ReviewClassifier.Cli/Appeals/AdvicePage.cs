using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Cli.Page;

namespace ReviewClassifier.Cli.Appeals;

/// <summary>What to do about a review that is not appealed, as plain lines.</summary>
internal sealed class AdvicePage(TextWriter output, Language language)
{
    private const int LongestWords = 60;

    public void Write(SellerAdvice advice)
    {
        output.WriteLine();
        foreach (var reply in advice.Replies)
        {
            var found = reply.Cause is { } cause ? Say($"（{Where(cause)}“{SafeText.Inert(cause.Found, LongestWords)}”）", $" ({Where(cause)} \"{SafeText.Inert(cause.Found, LongestWords)}\")") : "";
            output.WriteLine(Say($"问题：{reply.Name}{found}", $"Cause: {reply.Name}{found}"));
            output.WriteLine(Say($"  可以这样回复：{reply.Reply}", $"  A reply: {reply.Reply}"));
            output.WriteLine(Say($"  合适的处理：{reply.Offer}", $"  In proportion: {reply.Offer}"));
        }

        output.WriteLine();
        foreach (var line in (IEnumerable<string>)[.. advice.Questions, .. advice.Steps, .. advice.Warnings])
            output.WriteLine($"- {line}");
    }

    private string Where(FoundCause cause) => cause.Line is { } line ? Say($"聊天第 {line + 1} 句：", $"chat line {line + 1}:") : Say("评价：", "review:");

    private string Say(string zh, string en) => language == Language.English ? en : zh;
}
