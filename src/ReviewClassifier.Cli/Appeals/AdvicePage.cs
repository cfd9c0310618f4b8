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
            output.WriteLine(Say($"问题：{reply.Name}{Found(reply.Cause)}", $"Cause: {reply.Name}{Found(reply.Cause)}"));
            output.WriteLine(Say($"  可以这样回复：{reply.Reply}", $"  A reply: {reply.Reply}"));
            output.WriteLine(Say($"  合适的处理：{reply.Offer}", $"  In proportion: {reply.Offer}"));
        }

        output.WriteLine();
        foreach (var line in (IEnumerable<string>)[.. advice.Questions, .. advice.Steps, .. advice.Warnings])
            output.WriteLine($"- {line}");
    }

    private string Found(FoundCause? cause)
    {
        if (cause is null)
            return "";
        var words = SafeText.Inert(cause.Found, LongestWords);
        return cause.Line is { } line
            ? Say($"（聊天第 {line + 1} 句：“{words}”）", $" (chat line {line + 1}: \"{words}\")")
            : Say($"（评价：“{words}”）", $" (review: \"{words}\")");
    }

    private string Say(string zh, string en) => language == Language.English ? en : zh;
}
