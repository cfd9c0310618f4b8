using System.Buffers;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Appeals;

/// <summary>The form of an appeal pack.</summary>
public enum AppealForm
{
    /// <summary>All forms and the case, in a zip file.</summary>
    Zip,

    /// <summary>For Word.</summary>
    Docx,

    /// <summary>A page that stands alone.</summary>
    Html,

    /// <summary>Plain text, UTF-8.</summary>
    Text,
}

/// <summary>Writes appeal packs. The same pack gives the same bytes, always.</summary>
public static class AppealFile
{
    /// <summary>The endings of the forms, in order of declaration.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".zip", ".docx", ".html", ".txt"];

    /// <summary>The form that a file's ending asks for; null for another ending.</summary>
    public static AppealForm? FormOf(string path)
    {
        var ending = Path.GetExtension(path);
        for (var i = 0; i < Endings.Count; i++)
        {
            if (Endings[i].Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                return (AppealForm)i;
            }
        }

        return null;
    }

    /// <summary>The bytes of a pack in a form.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="advice">The advice that goes with it.</param>
    /// <param name="form">The form.</param>
    public static byte[] Write(AppealPack pack, SellerAdvice advice, AppealForm form)
    {
        var document = PackDocument.Of(pack, advice);
        return form switch
        {
            AppealForm.Docx => DocxForm.Write(document),
            AppealForm.Html => HtmlForm.Write(document),
            AppealForm.Text => TextForm.Write(document),
            _ => FixedZip.Write(
            [
                ("appeal.docx", DocxForm.Write(document)),
                ("appeal.html", HtmlForm.Write(document)),
                ("appeal.txt", TextForm.Write(document)),
                ("case.json", Json(pack.Item)),
            ]),
        };
    }

    private static byte[] Json(Case item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        writer.Write(item);
        return buffer.WrittenSpan.ToArray();
    }
}
