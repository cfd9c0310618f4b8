using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReviewClassifier.Appeals;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.Web.Serving;

/// <summary>What every page knows of the request it answers.</summary>
/// <param name="Language">The language that the visitor reads.</param>
/// <param name="Path">The path of the page, without any query.</param>
/// <param name="FormField">The name of the hidden field that proves that a form is this site's own.</param>
/// <param name="FormProof">What has to stand in it.</param>
/// <param name="Now">The time in the shop's place.</param>
public sealed record Visit(Language Language, string Path, string FormField, string FormProof, DateTime Now)
{
    private const string LanguageKey = "lang";

    /// <summary>The language as a page names it.</summary>
    public string Lang => Language == Language.English ? "en" : "zh-CN";

    /// <summary>The words of the visitor's language.</summary>
    public string Say(string zh, string en) => Language == Language.English ? en : zh;

    /// <summary>The words of the visitor's language.</summary>
    public string Say(Wording wording) => wording.In(Language);

    /// <summary>Reads who asks; a language that is chosen in the address (<c>?lang=en</c>) is kept in a cookie.</summary>
    internal static Visit Of(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<SellerOptions>();
        var chosen = LanguageOf(context.Request.Query[LanguageKey]);
        if (chosen is { } known)
        {
            var cookie = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
            context.Response.Cookies.Append(LanguageKey, known == Language.English ? "en" : "zh", cookie);
        }

        var proof = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new Visit(
            chosen ?? LanguageOf(context.Request.Cookies[LanguageKey]) ?? options.Language,
            context.Request.Path,
            proof.FormFieldName,
            proof.RequestToken!,
            ShopTime.OfUtc(options.Clock.GetUtcNow().UtcDateTime));
    }

    private static Language? LanguageOf(string? name) => name switch { "en" => Language.English, "zh" => Language.Chinese, _ => null };
}
