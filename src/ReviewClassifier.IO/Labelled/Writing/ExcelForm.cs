using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>A workbook with a sheet of the cases and one of the chat lines, for a person to read and correct.</summary>
internal sealed class ExcelForm : ILabelledWriter
{
    public void Write(Stream stream, IReadOnlyList<LabelledCase> cases)
    {
        using var workbook = new XlsxWriter(stream);
        workbook.Write("cases", CaseCells.Columns, cases.Select(CaseCells.Of));
        workbook.Write(ChatSheet.Name, CaseCells.ChatColumns, cases.SelectMany(CaseCells.ChatOf));
    }
}
