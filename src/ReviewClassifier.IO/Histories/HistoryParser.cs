using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Results;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.IO.Histories;

/// <summary>Reads one line of a history. Holds no state, so any number of threads may parse at once.</summary>
public static class HistoryParser
{
    private const string Remedy = "make the history anew with batch";

    /// <summary>Parses a line; never throws on account of what its bytes are. Keys that are not a history's are passed over.</summary>
    public static Parsed<HistoryRow> Parse(RawLine line, string file)
    {
        if (line.Fault is { } fault)
        {
            return new(fault);
        }

        // Twice over the line: once for the keys of the case, by its own scanner, and once for the others.
        var row = new RowReader(line.Bytes, file, line.Number);
        try
        {
            row.Next();
            var item = CaseScanner.ScanObject(ref row, labels: null).ToCase(line.Number);
            row.Next();
            row = new RowReader(line.Bytes, file, line.Number);
            return new(Rest(ref row, item));
        }
        catch (FaultException failed)
        {
            return new(failed.Fault);
        }
        catch (JsonException refusal)
        {
            return new(row.Broken(refusal));
        }
    }

    private static HistoryRow Rest(ref RowReader row, Case item)
    {
        Verdict? verdict = null;
        double? probability = null;
        Pattern? pattern = null;
        byte[] sketch = [];
        IReadOnlyList<ulong> contacts = [];
        row.Next();
        while (row.NextKey())
        {
            var key = row.Key;
            if (key.SequenceEqual("verdict"u8))
            {
                row.Next();
                verdict = Named<Verdict>(ref row, "verdict");
            }
            else if (key.SequenceEqual("probability"u8))
            {
                row.Next();
                probability = row.TryNumber(out var number) && number is >= 0 and <= 1
                    ? number
                    : throw row.Fail("probability", "a number from 0 to 1", Remedy);
            }
            else if (key.SequenceEqual("pattern"u8))
            {
                pattern = row.Present() ? Named<Pattern>(ref row, "pattern") : null;
            }
            else if (key.SequenceEqual("sketch"u8))
            {
                sketch = row.Present() ? Sketch(ref row) : [];
            }
            else if (key.SequenceEqual("contacts"u8))
            {
                contacts = row.Present() ? Contacts(ref row) : [];
            }
            else
            {
                row.Skip();
            }
        }

        return new HistoryRow(
            item,
            verdict ?? throw row.Fail(0, "verdict", "no such key", CaseRules.Names<Verdict>("one of "), Remedy),
            probability ?? throw row.Fail(0, "probability", "no such key", "a number from 0 to 1", Remedy),
            pattern,
            sketch,
            contacts);
    }

    private static T Named<T>(ref RowReader row, string key)
        where T : struct, Enum =>
        row.Token == JsonTokenType.String && SnakeCase<T>.TryParse(row.Text(key), out var value)
            ? value
            : throw row.Fail(key, CaseRules.Names<T>("one of "), Remedy);

    private static byte[] Sketch(ref RowReader row)
    {
        var sketch = new byte[TextSketch.Bytes];
        var text = row.Token == JsonTokenType.String ? Encoding.UTF8.GetBytes(row.Text("sketch")) : [];
        return Base64.DecodeFromUtf8(text, sketch, out var read, out var written) == System.Buffers.OperationStatus.Done
            && read == text.Length && written == sketch.Length
            ? sketch
            : throw row.Fail("sketch", $"{sketch.Length} bytes in Base64, or null", Remedy);
    }

    private static List<ulong> Contacts(ref RowReader row)
    {
        row.Require(JsonTokenType.StartArray, "contacts", "an array or null", Remedy);
        var contacts = new List<ulong>();
        while (row.Next() && row.Token != JsonTokenType.EndArray)
        {
            contacts.Add(row.Token == JsonTokenType.String && row.Text("contacts") is { Length: 16 } digits
                && ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var contact)
                ? contact
                : throw row.Fail($"contacts[{contacts.Count}]", "16 hexadecimal digits", Remedy));
        }

        return contacts;
    }
}
