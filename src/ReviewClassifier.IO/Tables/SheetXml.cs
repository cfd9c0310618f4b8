using System.Globalization;
using System.Text;
using System.Xml;

namespace ReviewClassifier.IO.Tables;

/// <summary>Writes the XML of one sheet: a header that stays in view, then the rows.</summary>
/// <param name="part">Where it goes; closed with this.</param>
internal sealed class SheetXml(Stream part) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None, CloseOutput = true };

    private static readonly string[] Styles =
        [.. Enum.GetValues<CellStyle>().Select(style => ((int)style).ToString(CultureInfo.InvariantCulture))];

    private readonly XmlWriter xml = XmlWriter.Create(part, Settings);
    private readonly List<string> letters = [];
    private int rows;
    private string row = "";
    private int column;

    /// <summary>All cells so far, as a formula names them.</summary>
    public string Range => string.Create(CultureInfo.InvariantCulture, $"$A$1:${letters[^1]}${rows}");

    public void Start(IReadOnlyList<SheetColumn> columns, ColumnParts parts)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < columns.Count; i++)
        {
            var start = parts.Start(i);
            var hidden = columns[i].Hidden ? " hidden=\"1\"" : "";
            xml.WriteRaw(string.Create(
                CultureInfo.InvariantCulture,
                $"<col min=\"{start}\" max=\"{start + parts[i] - 1}\" width=\"{columns[i].Width}\"{hidden} customWidth=\"1\"/>"));
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
    }

    public void StartRow()
    {
        rows++;
        column = 0;
        row = rows.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", row);
    }

    /// <summary>Leaves cells empty.</summary>
    public void Skip(int cells) => column += cells;

    /// <summary>Writes the next cell: a text, escaped for a workbook, or a number, as its style says.</summary>
    public void Cell(string value, CellStyle style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", Letter(column++) + row);
        xml.WriteAttributeString("s", Styles[(int)style]);
        if (style is CellStyle.Heading or CellStyle.Text or CellStyle.UrgentText)
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

    public void EndRow() => xml.WriteEndElement();

    public void End(IReadOnlyList<SheetColumn> columns, ColumnParts parts, bool filter)
    {
        xml.WriteEndElement();
        if (filter)
        {
            xml.WriteRaw($"<autoFilter ref=\"{Range.Replace("$", "", StringComparison.Ordinal)}\"/>");
        }

        var choosing = Enumerable.Range(0, columns.Count).Where(i => columns[i].Choices is not null).ToArray();
        if (choosing.Length > 0 && rows > 1)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<dataValidations count=\"{choosing.Length}\">"));
            foreach (var i in choosing)
            {
                var letter = Letter(parts.Start(i) - 1);
                var rest = $"{letter}2:{letter}{rows.ToString(CultureInfo.InvariantCulture)}";
                xml.WriteRaw($"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{rest}\">"
                    + $"<formula1>\"{string.Join(',', columns[i].Choices!)}\"</formula1></dataValidation>");
            }

            xml.WriteRaw("</dataValidations>");
        }

        xml.WriteEndDocument();
    }

    public void Dispose() => xml.Dispose();

    // A column's letters, from 0: A to Z, AA and so on.
    private string Letter(int at)
    {
        while (letters.Count <= at)
        {
            var next = letters.Count;
            letters.Add(next < 26 ? ((char)('A' + next)).ToString() : letters[(next / 26) - 1] + letters[next % 26]);
        }

        return letters[at];
    }
}
