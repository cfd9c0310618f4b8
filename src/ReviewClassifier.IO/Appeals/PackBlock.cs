namespace ReviewClassifier.IO.Appeals;

/// <summary>How a part of a document is to be seen.</summary>
internal enum PackTone
{
    Plain,
    Quiet,
    Strong,
    Warning,
}

/// <summary>Text of one look.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tone">How it is to be seen.</param>
/// <param name="Marked">Whether it is a telling word of a quote.</param>
internal sealed record PackRun(string Text, PackTone Tone = PackTone.Plain, bool Marked = false);

/// <summary>A part of a document, whatever the form it is written in.</summary>
internal abstract record PackBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the title, 2 for a section.</param>
/// <param name="Text">What it says.</param>
internal sealed record PackHeading(int Level, string Text) : PackBlock;

/// <summary>A paragraph.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="Boxed">Whether it is to be copied from: the text for the platform's form.</param>
internal sealed record PackParagraph(IReadOnlyList<PackRun> Runs, bool Boxed = false) : PackBlock
{
    public PackParagraph(string text, PackTone tone = PackTone.Plain)
        : this([new PackRun(text, tone)])
    {
    }
}

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Ticked">Whether each has a box to tick.</param>
internal sealed record PackList(IReadOnlyList<string> Items, bool Ticked) : PackBlock;

/// <summary>A table.</summary>
/// <param name="Columns">The columns' names and widths in hundredths of the page.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns.</param>
internal sealed record PackTable(IReadOnlyList<(string Name, int Width)> Columns, IReadOnlyList<PackRow> Rows) : PackBlock;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells' text.</param>
/// <param name="Telling">Whether it is a quoted line, and not one beside it.</param>
internal sealed record PackRow(IReadOnlyList<IReadOnlyList<PackRun>> Cells, bool Telling = false);
