using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ReviewClassifier.IO.Appeals;

/// <summary>The document's own properties: its title, and the time it was made for. No name of a person or a machine.</summary>
internal static class DocxProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Add(WordprocessingDocument file, PackDocument document)
    {
        var part = file.AddCoreFilePropertiesPart();
        file.ChangeIdOfPart(part, "rId2");
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, ShownText.Of(document.Title));
        xml.WriteElementString("dc", "creator", Dublin, "review-classifier");
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(document.Made.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "+08:00");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
