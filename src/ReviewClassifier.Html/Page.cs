namespace ReviewClassifier.Html;

/// <summary>A page: one file, no script, nothing from elsewhere.</summary>
public static class Page
{
    /// <summary>Writes a page.</summary>
    /// <param name="language">Its language, such as <c>zh-CN</c>.</param>
    /// <param name="title">Its title.</param>
    /// <param name="css">Rules beside those of <see cref="PageStyle"/>; not encoded.</param>
    /// <param name="body">What stands in it.</param>
    public static string Write(string language, string title, string css, Markup body) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="robots" content="noindex"><title>{title}</title>
        <style>
        {new Markup(PageStyle.Css)}
        {new Markup(css)}
        </style></head><body>
        {body}
        </body></html>

        """).Html;
}
