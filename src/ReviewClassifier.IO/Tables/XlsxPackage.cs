using System.Globalization;
using System.Text;

namespace ReviewClassifier.IO.Tables;

/// <summary>The parts of a workbook beside its sheets (ECMA-376, Open Packaging Conventions): what there is, and how cells look.</summary>
internal static class XlsxPackage
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const string Leaf = $"{Office}/worksheet";
    private const string Sheet = $"{Type}worksheet+xml";

    // The styles of SheetXml, in its order: number, header, date, text.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/>
        <xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1">
        <alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    /// <summary>Writes them.</summary>
    /// <param name="sheets">The sheets' names.</param>
    /// <param name="part">Opens a part by its name.</param>
    public static void Write(IReadOnlyList<string> sheets, Func<string, Stream> part)
    {
        var numbers = Enumerable.Range(1, sheets.Count).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        Write("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Type}sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Type}styles+xml"/>
            {string.Concat(numbers.Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Sheet}"/>"""))}
            </Types>
            """);
        Write("_rels/.rels", $"""
            <Relationships xmlns="{Relations}">
            <Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Write("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>
            {string.Concat(sheets.Zip(numbers, (name, n) => $"""<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>"""))}
            </sheets></workbook>
            """);
        Write("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Relations}">
            {string.Concat(numbers.Select(n => $"""<Relationship Id="rId{n}" Type="{Leaf}" Target="worksheets/sheet{n}.xml"/>"""))}
            <Relationship Id="rIdStyles" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """);
        Write("xl/styles.xml", Styles);

        void Write(string name, string xml)
        {
            using var stream = part(name);
            stream.Write(Encoding.UTF8.GetBytes(Head + xml));
        }
    }
}
