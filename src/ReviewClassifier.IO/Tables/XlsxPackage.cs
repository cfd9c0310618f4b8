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

    private const string Wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/>";

    // The styles of CellStyle, in its order.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>
        <font><b/><sz val="11"/><color rgb="FF9C0006"/><name val="Calibri"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="8"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/>
        <xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1">{Wrapped}</xf><xf xfId="0" numFmtId="9" applyNumberFormat="1"/>
        <xf xfId="0" numFmtId="49" fontId="2" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">{Wrapped}</xf>
        <xf xfId="0" fontId="2" fillId="2" applyFont="1" applyFill="1"/>
        <xf xfId="0" numFmtId="164" fontId="2" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>
        """;

    /// <summary>Writes them.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="part">Opens a part by its name.</param>
    public static void Write(IReadOnlyList<SheetEntry> sheets, Func<string, Stream> part)
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
            {string.Concat(sheets.Zip(numbers, (sheet, n) => $"""<sheet name="{sheet.Name}" sheetId="{n}" r:id="rId{n}"/>"""))}
            </sheets>{Filters(sheets)}</workbook>
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

    // A sheet's filter works only where the workbook, too, names its cells.
    private static string Filters(IReadOnlyList<SheetEntry> sheets)
    {
        var names = sheets.Index().Where(sheet => sheet.Item.Filter is not null).Select(sheet => string.Create(
            CultureInfo.InvariantCulture,
            $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{sheet.Index}\" hidden=\"1\">")
            + $"'{sheet.Item.Name}'!{sheet.Item.Filter}</definedName>");
        var all = string.Concat(names);
        return all.Length == 0 ? "" : $"<definedNames>{all}</definedNames>";
    }
}
