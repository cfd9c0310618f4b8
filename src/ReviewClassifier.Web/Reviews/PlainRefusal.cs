using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ReviewClassifier.Appeals;
using ReviewClassifier.Web.Security;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Reviews;

/// <summary>Says no to a seller in the look of the site, in one language: a sentence of both is written <c>中文 / English</c>.</summary>
internal sealed class PlainRefusal : IRefusalPage
{
    private const string Between = " / ";

    public IResult Of(HttpContext context, string sentence)
    {
        var visit = Visit.Of(context);
        var parted = sentence.IndexOf(Between, StringComparison.Ordinal);
        if (parted >= 0)
            sentence = visit.Language == Language.English ? sentence[(parted + Between.Length)..] : sentence[..parted];
        // The status that was set stays.
        return new RazorComponentResult<RefusalPage>(new { Visit = visit, Sentence = sentence }) { StatusCode = context.Response.StatusCode };
    }
}
