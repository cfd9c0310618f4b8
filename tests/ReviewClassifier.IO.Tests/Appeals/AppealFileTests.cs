using System.IO.Compression;
using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Appeals;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Appeals;

public class AppealFileTests
{
    private const string Hostile = "<script>alert(1)</script>&\"'=cmd|' /c'!A1 \uD83D\0\u202E\uFFFF😀\n第二行\t]]>{}";
    private static readonly PlatformRules Rules = PlatformRules.OpenDefault();
    private static readonly DateTime Now = new(2026, 3, 15, 9, 30, 0);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_document_for_Word_is_valid_and_holds_the_quotes(Language language)
    {
        var pack = Pack("不给五十就差评", language);
        using var file = WordprocessingDocument.Open(new MemoryStream(Write(pack, AppealForm.Docx)), isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");
        Assert.Empty(faults);
        var body = file.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("不给五十就差评", body, StringComparison.Ordinal);
        Assert.Contains(pack.Text.Text, body, StringComparison.Ordinal);
        Assert.Contains("PAGE", file.MainDocumentPart.FooterParts.Single().Footer!.OuterXml, StringComparison.Ordinal);
        Assert.Contains("黑体", file.MainDocumentPart.StyleDefinitionsPart!.Styles!.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_in_every_field_stays_text()
    {
        var pack = Pack(Hostile);
        using var file = WordprocessingDocument.Open(new MemoryStream(Write(pack, AppealForm.Docx)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file));
        var html = Encoding.UTF8.GetString(Write(pack, AppealForm.Html));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u202E", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(Write(pack, AppealForm.Text));
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public void Any_text_gives_a_document_that_Word_reads() => Gen.String[0, 60].Sample(
        said =>
        {
            using var file = WordprocessingDocument.Open(new MemoryStream(Write(Pack(said.Length == 0 ? "字" : said), AppealForm.Docx)), isEditable: false);
            Assert.NotNull(file.MainDocumentPart!.Document!.Body);
        },
        iter: 200);

    [Fact]
    public void The_same_pack_gives_the_same_bytes()
    {
        foreach (var form in Enum.GetValues<AppealForm>())
            Assert.Equal(Write(Pack(Hostile), form), Write(Pack(Hostile), form));
    }

    [Fact]
    public void The_zip_holds_all_forms_and_the_masked_case_and_no_time_of_its_making()
    {
        var pack = Pack("加微信 abc_88421，不然差评", keepOrder: false);
        using var zip = new ZipArchive(new MemoryStream(Write(pack, AppealForm.Zip)));
        Assert.Equal(["appeal.docx", "appeal.html", "appeal.txt", "case.json"], zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Assert.DoesNotContain("abc_88421", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
            if (entry.Name == "case.json")
                Assert.Equal(pack.Item.Chat, CaseParser.Parse(bytes.ToArray(), "case.json", 1).Value!.Chat);
        }
    }

    [Theory]
    [InlineData("a.zip", AppealForm.Zip)]
    [InlineData("a.DOCX", AppealForm.Docx)]
    [InlineData("b/a.html", AppealForm.Html)]
    [InlineData("a.txt", AppealForm.Text)]
    [InlineData("a.pdf", null)]
    [InlineData("zip", null)]
    public void The_ending_tells_the_form(string path, AppealForm? form) => Assert.Equal(form, AppealFile.FormOf(path));

    [Theory]
    [InlineData("", "")]
    [InlineData("好😀\n坏", "好😀\n坏")]
    [InlineData("\r\t", "  ")]
    public void What_cannot_be_shown_is_replaced_one_for_one(string text, string expected) => Assert.Equal(expected, ShownText.Of(text));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("a\uFFFDb\uFFFDc\uFFFD", ShownText.Of("a\u202Eb\0c\uD83D"));

    private static byte[] Write(AppealPack pack, AppealForm form) =>
        AppealFile.Write(pack, SellerAdvice.Of(pack.Item, pack.Result, Rules, pack.Options), form);

    // Every field that a stranger may fill holds the same text.
    private static AppealPack Pack(string said, Language language = Language.Chinese, bool keepOrder = true)
    {
        var order = new Order(59, Now.AddDays(-9), Now.AddDays(-6), Now.AddDays(-2)) { Number = said, Buyer = said, Item = said, ConfirmedAt = Now.AddDays(-5) };
        ChatLine[] chat =
        [
            new(Now.AddDays(-3), Speaker.Seller, said), new(Now.AddDays(-3).AddMinutes(1), Speaker.Buyer, said), new(null, Speaker.Auto, said),
        ];
        var item = new Case(said, said, "淘宝", 1, said, order, chat);
        Evidence[] evidence =
        [
            new(1, chat[1].At, said, [new(EvidenceLabel.Threat, 0.9), new(EvidenceLabel.Demand, 0.8)], 0.9, 0.4, [new(0, Math.Min(2, said.Length))]),
            new(null, null, said, [new(EvidenceLabel.Abuse, 0.4)], 0.5, 0.1, []),
        ];
        var result = new Result(said, Verdict.Malicious, 0.97, Pattern.Extortion, evidence, [], "m");
        return AppealPack.Create(item, result, Rules, new AppealOptions(Now) { Language = language, KeepOrder = keepOrder });
    }
}
