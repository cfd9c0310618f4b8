using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReviewClassifier.Appeals;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ReviewClassifier.IO.Appeals;

/// <summary>A document for Word (ECMA-376, WordprocessingML), with headings, tables, page numbers and Chinese fonts named.</summary>
internal static class DocxForm
{
    private const string StylesId = "rId1";
    private const string FooterId = "rId2";

    public static byte[] Write(PackDocument document)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            // The library numbers by GUIDs of its own; the same case must give the same bytes.
            file.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>(StylesId).Styles = DocxStyles.Create(document.Language);
            main.AddNewPart<FooterPart>(FooterId).Footer = Footer(document.Language);
            main.Document = new Document(new Body([.. document.Blocks.SelectMany(DocxBlocks.Of), Page()]));
            DocxProperties.Add(file, document);
        }

        return FixedZip.Rewrite(stream.ToArray());
    }

    private static SectionProperties Page() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        // A4 in twentieths of a point, margins of 2 cm.
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    private static Footer Footer(Language language)
    {
        var (before, between, after) = language == Language.English ? ("Page ", " of ", "") : ("第 ", " 页，共 ", " 页");
        return new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            Plain(before),
            new SimpleField(Plain("1")) { Instruction = "PAGE" },
            Plain(between),
            new SimpleField(Plain("1")) { Instruction = "NUMPAGES" },
            Plain(after)));
    }

    private static Run Plain(string text) => new(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
