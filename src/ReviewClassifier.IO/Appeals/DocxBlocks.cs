using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ReviewClassifier.IO.Appeals;

/// <summary>The parts of a document as elements of WordprocessingML.</summary>
internal static class DocxBlocks
{
    // The width between the margins, in twentieths of a point.
    private const int Width = 11906 - (2 * 1134);

    public static IEnumerable<OpenXmlElement> Of(PackBlock block) => block switch
    {
        PackHeading heading => [Styled(heading.Level == 1 ? DocxStyles.Title : DocxStyles.Heading, [new PackRun(heading.Text)])],
        PackParagraph paragraph => [Styled(paragraph.Boxed ? DocxStyles.Boxed : null, paragraph.Runs)],
        PackList list => list.Items.Select(item => Item(list.Ticked ? "☐ " : "• ", item)),
        // Word joins tables without a paragraph between them.
        PackTable table => [Of(table), new Paragraph()],
        _ => [],
    };

    private static Paragraph Styled(string? style, IReadOnlyList<PackRun> runs)
    {
        var paragraph = new Paragraph();
        if (style is not null)
        {
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        paragraph.Append(runs.Where(run => run.Text.Length > 0).Select(Run));
        return paragraph;
    }

    private static Paragraph Item(string mark, string text) => new(
        new ParagraphProperties(new Indentation { Left = "360", Hanging = "300" }), Run(new PackRun(mark + text)));

    private static Table Of(PackTable table)
    {
        var element = new Table(
            new TableProperties(
                new TableWidth { Width = Text(Width), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(),
                    Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(table.Columns.Select(column => new GridColumn { Width = Text(Width * column.Width / 100) })));
        var names = table.Columns.Select(column => (IReadOnlyList<PackRun>)[new PackRun(column.Name, PackTone.Strong)]);
        element.Append(Row(table, [.. names], "E6EAEE", header: true));
        foreach (var row in table.Rows)
        {
            element.Append(Row(table, row.Cells, row.Telling ? "FFF8E1" : null, header: false));
        }

        return element;
    }

    private static TableRow Row(PackTable table, IReadOnlyList<IReadOnlyList<PackRun>> cells, string? fill, bool header)
    {
        var row = new TableRow();
        var properties = new TableRowProperties(new CantSplit());
        if (header)
        {
            properties.Append(new TableHeader());
        }

        row.Append(properties);
        for (var i = 0; i < cells.Count; i++)
        {
            var width = Text(Width * table.Columns[i].Width / 100);
            var look = new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa });
            if (fill is not null)
            {
                look.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
            }

            row.Append(new TableCell(look, Styled(null, cells[i])));
        }

        return row;
    }

    private static Run Run(PackRun run)
    {
        var element = new Run();
        var look = Look(run);
        if (look.HasChildren)
        {
            element.Append(look);
        }

        var lines = ShownText.Of(run.Text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                element.Append(new Break());
            }

            element.Append(new W.Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return element;
    }

    private static RunProperties Look(PackRun run)
    {
        var look = new RunProperties();
        if (run.Tone is PackTone.Strong or PackTone.Warning)
        {
            look.Append(new Bold());
        }

        if (run.Tone is PackTone.Warning or PackTone.Quiet)
        {
            look.Append(new Color { Val = run.Tone == PackTone.Warning ? "A3221B" : "56606B" });
        }

        if (run.Marked)
        {
            look.Append(new Underline { Val = UnderlineValues.Single });
        }

        return look;
    }

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "B0B7BF" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
