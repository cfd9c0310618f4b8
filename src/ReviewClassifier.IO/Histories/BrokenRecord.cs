using CsvHelper;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Histories;

/// <summary>
/// A record with broken quotes: a quote that is not closed takes the rows behind it with it, up to the next quote. Lines behind the first
/// that are whole rows by themselves, with as many cells as the header, are read; the others go to the rejects.
/// </summary>
internal static class BrokenRecord
{
    // Of fewer cells than this, a line within a quoted cell could be taken for a row by one comma in it.
    private const int FewestCells = 3;

    /// <summary>Adds what the record holds to the block.</summary>
    /// <param name="block">Gets the rows.</param>
    /// <param name="reader">Stands on the record.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="width">How many cells the header has.</param>
    public static void AddTo(CsvBlock block, CsvReader reader, Fault fault, int width)
    {
        if (width < FewestCells || !reader.RawRecord.ContainsAny((byte)'\n', (byte)'\r'))
        {
            block.Add(reader, fault);
            return;
        }

        var broken = false;
        using var lines = CsvReader.Create(reader.RawRecord.ToArray(), new CsvReaderOptions
        {
            Encoding = System.Text.Encoding.UTF8,
            HasHeader = false,
            TrackLineNumbers = true,
            Separator = reader.Separator,
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = _ => broken = true,
        });
        var before = reader.LineNumber - 1;
        var first = true;
        var rejecting = false;
        while (Next())
        {
            if (!first && !broken && lines.FieldCount == width)
            {
                block.Add(lines, fault: null, before);
                rejecting = false;
            }
            else if (rejecting)
            {
                block.Append(lines.RawRecord);
            }
            else
            {
                block.Add(lines, first ? fault : Behind(fault, before + lines.LineNumber, width), before);
                rejecting = true;
            }

            first = false;
        }

        bool Next()
        {
            broken = false;
            return lines.Read();
        }
    }

    /// <summary>The fault of a line behind a row with broken quotes that is no whole row.</summary>
    public static Fault Behind(Fault fault, long line, int width) => fault with
    {
        Line = line,
        Column = 1,
        Found = $"a line that belongs to the row with broken quotes at line {fault.Line}",
        Expected = $"{width} cells as the header has",
        Remedy = "mend the quotes of that row",
    };
}
