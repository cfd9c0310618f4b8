using System.Globalization;
using System.Text;
using System.Xml;

namespace ReviewClassifier.IO.Tables;

/// <summary>Writes the XML of one sheet: a header that stays in view, then the rows.</summary>
/// <param name="part">Where it goes; closed with this.</param>
internal sealed class SheetXml(Stream part) : IDisposable
{
    /// <summary>The style of a number.</summary>
    public const int Plain = 0;

    /// <summary>The style of a header, which is text.</summary>
    public const int Heading = 1;

    /// <summary>The style of a date.</summary>
    public const int Date = 2;

    /// <summary>The style of a text.</summary>
    public const int Text = 3;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None, CloseOutput = true };

    private readonly XmlWriter xml = XmlWriter.Create(part, Settings);
    private int rows;

    public void Start(IReadOnlyList<SheetColumn> columns, int[] parts)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        var at = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            xml.WriteRaw(string.Create(
                CultureInfo.InvariantCulture,
                $"<col min=\"{at + 1}\" max=\"{at + parts[i]}\" width=\"{columns[i].Width}\" customWidth=\"1\"/>"));
            at += parts[i];
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
    }

    public void Row(IEnumerable<(string? Value, int Style)> cells)
    {
        rows++;
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", rows.ToString(CultureInfo.InvariantCulture));
        var column = 0;
        foreach (var (value, style) in cells)
        {
            column++;
            if (value is not null)
            {
                Cell(column, value, style);
            }
        }

        xml.WriteEndElement();
    }

    public void End(IReadOnlyList<SheetColumn> columns, int[] parts)
    {
        xml.WriteEndElement();
        var choosing = Enumerable.Range(0, columns.Count).Where(i => columns[i].Choices is not null).ToArray();
        if (choosing.Length > 0 && rows > 1)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<dataValidations count=\"{choosing.Length}\">"));
            foreach (var i in choosing)
            {
                var letter = Letter(parts.Take(i).Sum() + 1);
                var rest = $"{letter}2:{letter}{rows.ToString(CultureInfo.InvariantCulture)}";
                xml.WriteRaw($"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{rest}\">"
                    + $"<formula1>\"{string.Join(',', columns[i].Choices!)}\"</formula1></dataValidation>");
            }

            xml.WriteRaw("</dataValidations>");
        }

        xml.WriteEndDocument();
    }

    public void Dispose() => xml.Dispose();

    private void Cell(int column, string value, int style)
    {
        var text = style is Heading or Text;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", Letter(column) + rows.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(value);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("v", Main, value);
        }

        xml.WriteEndElement();
    }

    private static string Letter(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letter((column - 1) / 26) + Letter(((column - 1) % 26) + 1);
}
