using DocumentFormat.OpenXml.Wordprocessing;
using ReviewClassifier.Appeals;

namespace ReviewClassifier.IO.Appeals;

/// <summary>The styles of a document for Word: fonts that every Chinese Windows has, named for Chinese and for Latin text.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Boxed = "Boxed";
    public const string Table = "TableGrid";

    public static Styles Create(Language language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts("宋体"),
                new FontSize { Val = "21" },
                new Languages { Val = language == Language.English ? "en-US" : "zh-CN", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing("60", "60")))),
        Paragraph("Normal", "Normal", null, null, isDefault: true),
        Paragraph(Title, "Title", Above("0", "120", level: 0), Run("黑体", "36")),
        Paragraph(Heading, "heading 1", Above("240", "80", level: 1), Run("黑体", "26")),
        Paragraph(
            Boxed,
            "Boxed",
            new StyleParagraphProperties(
                new ParagraphBorders(
                    Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>()),
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F4F6F8" }),
            null));

    private static Style Paragraph(
        string id, string name, StyleParagraphProperties? paragraph, StyleRunProperties? run, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(new PrimaryStyle());
        if (paragraph is not null)
        {
            style.Append(paragraph);
        }

        if (run is not null)
        {
            style.Append(run);
        }

        return style;
    }

    private static StyleRunProperties Run(string font, string size) => new(Fonts(font), new Bold(), new FontSize { Val = size });

    private static StyleParagraphProperties Above(string before, string after, int level) =>
        new(new KeepNext(), Spacing(before, after), new OutlineLevel { Val = level });

    private static RunFonts Fonts(string chinese) =>
        new() { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = chinese, ComplexScript = "Calibri" };

    private static SpacingBetweenLines Spacing(string before, string after) => new() { Before = before, After = after };

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 4, Color = "B0B7BF" };
}
