using System.Globalization;
using CsvHelper;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>A table with separators: UTF-8 with a byte order mark, without which Excel takes it for another encoding.</summary>
internal sealed class CsvForm(char separator) : ILabelledWriter
{
    public void Write(Stream stream, IReadOnlyList<LabelledCase> cases)
    {
        var options = new CsvWriterOptions { Separator = separator, WriteByteOrderMark = true };
        using var csv = CsvWriter.Create(stream, options, leaveOpen: true);
        foreach (var column in CaseCells.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.WriteField(CaseColumns.Chat.Name);
        csv.EndRecord();
        foreach (var item in cases)
        {
            foreach (var cell in CaseCells.Of(item))
            {
                csv.WriteField(Text(cell));
            }

            csv.WriteField(ChatCell.Write(item));
            csv.EndRecord();
        }
    }

    private static string? Text(object? cell) => cell switch
    {
        string text => CellText.Write(text),
        DateTime time => ShopTime.Write(time),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };
}
