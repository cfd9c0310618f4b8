using System.Text;

namespace ReviewClassifier.IO.Appeals;

/// <summary>A document as plain text.</summary>
internal static class TextForm
{
    public static byte[] Write(PackDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            Write(block, text);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(PackBlock block, StringBuilder text)
    {
        switch (block)
        {
            case PackHeading heading:
                text.Append(heading.Level == 1 ? "# " : "\n## ").Append(Line(heading.Text)).Append('\n');
                break;
            case PackParagraph { Boxed: true } paragraph:
                text.Append("----\n").Append(ShownText.Of(Joined(paragraph.Runs))).Append("\n----\n");
                break;
            case PackParagraph paragraph:
                text.Append(Line(Joined(paragraph.Runs))).Append('\n');
                break;
            case PackList list:
                foreach (var item in list.Items)
                {
                    text.Append(list.Ticked ? "[ ] " : "- ").Append(Line(item)).Append('\n');
                }

                break;
            case PackTable table:
                foreach (var row in table.Rows)
                {
                    text.Append(row.Telling ? "> " : "  ").AppendJoin(" | ", row.Cells.Select(cell => Line(Joined(cell)))).Append('\n');
                }

                break;
        }
    }

    // A stranger's line break must not pass for a line of the document.
    private static string Line(string text) => ShownText.Of(text).Replace('\n', ' ');

    private static string Joined(IReadOnlyList<PackRun> runs) => string.Concat(runs.Select(run => run.Text));
}
