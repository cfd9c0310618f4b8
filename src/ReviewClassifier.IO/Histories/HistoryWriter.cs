using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Histories;

/// <summary>
/// Writes the rows of a history as JSON Lines: the keys of the case, then <c>verdict</c>, <c>probability</c> (6 decimals at most),
/// <c>pattern</c>, <c>sketch</c> (Base64, or null) and <c>contacts</c> (16 hexadecimal digits each). The same row gives the same bytes.
/// For one thread; give every thread its own writer and buffer.
/// </summary>
/// <param name="buffer">Where the lines go.</param>
public sealed class HistoryWriter(IBufferWriter<byte> buffer) : IDisposable
{
    private readonly CaseWriter cases = new(buffer);

    /// <summary>Where a history lies: beside the results, <c>OUTPUT.history.jsonl</c>.</summary>
    public static string PathFor(string output) => output + ".history.jsonl";

    /// <summary>
    /// Writes one line. <see cref="ArgumentOutOfRangeException"/> where the probability is not from 0 to 1; the line is then not written.
    /// </summary>
    public void Write(HistoryRow row)
    {
        if (!(row.Probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(row), row.Probability, "A probability must be from 0 to 1.");
        }

        var json = cases.Begin(row.Case);
        json.WriteString("verdict"u8, SnakeCase<Verdict>.Name(row.Verdict));

        // Decimal, because a double writes 0.000001 as 1E-06; the sum, because of minus zero.
        json.WriteNumber("probability"u8, (decimal)(Math.Round(row.Probability, 6) + 0.0));
        json.WriteString("pattern"u8, row.Pattern is { } pattern ? SnakeCase<Pattern>.Name(pattern) : null);
        if (row.Sketch.IsEmpty)
        {
            json.WriteNull("sketch"u8);
        }
        else
        {
            json.WriteBase64String("sketch"u8, row.Sketch.Span);
        }

        WriteContacts(json, row.Contacts);
        cases.End();
    }

    /// <summary>Lets the writer go; the buffer stays the caller's.</summary>
    public void Dispose() => cases.Dispose();

    private static void WriteContacts(Utf8JsonWriter json, IReadOnlyList<ulong> contacts)
    {
        json.WriteStartArray("contacts"u8);
        Span<byte> digits = stackalloc byte[16];
        foreach (var contact in contacts)
        {
            contact.TryFormat(digits, out _, "x16", CultureInfo.InvariantCulture);
            json.WriteStringValue(digits);
        }

        json.WriteEndArray();
    }
}
