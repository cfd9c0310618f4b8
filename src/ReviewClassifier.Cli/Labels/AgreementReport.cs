using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Training.Labels.Agreement;

namespace ReviewClassifier.Cli.Labels;

/// <summary>Tells how far annotators agree: tables for people, JSON for programs, and a sheet of what they disagree on.</summary>
internal static class AgreementReport
{
    public static void Write(IEnumerable<PairAgreement> pairs, TextWriter output)
    {
        foreach (var pair in pairs)
        {
            var counts = FormattableString.Invariant($"{pair.Cases} case(s) in common, {pair.Disagreements.Count} disagreement(s)");
            output.WriteLine(SafeText.Inert($"{pair.First} and {pair.Second}: {counts}", 300));
            if (pair.Unlike > 0)
                output.WriteLine(FormattableString.Invariant($"{pair.Unlike} case(s) of one id have other texts in the two files and are left out"));
            output.WriteLine("kappa  95 % interval        raw   first  second       n  label");
            foreach (var label in pair.Labels)
                output.WriteLine(Line(label));
            output.WriteLine();
        }
    }

    public static byte[] Json(IEnumerable<PairAgreement> pairs)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var pair in pairs)
                Write(json, pair);
            json.WriteEndArray();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteSheet(string path, IEnumerable<PairAgreement> pairs)
    {
        using var file = AtomicFile.Create(path);
        using (var csv = CsvWriter.Create(
            file.Stream, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            Record(csv, "id", "line", "text", "first", "labels_first", "second", "labels_second");
            foreach (var pair in pairs)
            {
                foreach (var one in pair.Disagreements)
                    Record(csv, one.Place.Id, one.Place.Part.ToString(), one.Text, pair.First, one.First, pair.Second, one.Second);
            }
        }

        file.Commit();
    }

    private static string Line(LabelAgreement label)
    {
        var counts = label.Counts;
        var kappa = double.IsNaN(counts.Value)
            ? "    -                "
            : string.Create(CultureInfo.InvariantCulture, $"{counts.Value,5:F2}  {label.Low,5:F2} - {label.High,5:F2}");
        return counts.Count == 0
            ? $"    -                      -       -       -       0  {label.Label}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{kappa,-21} {counts.Raw,7:P1} {counts.FirstPrevalence,7:P1} {counts.SecondPrevalence,7:P1} {counts.Count,7}  {label.Label}");
    }

    private static void Write(Utf8JsonWriter json, PairAgreement pair)
    {
        json.WriteStartObject();
        json.WriteString("first", pair.First);
        json.WriteString("second", pair.Second);
        json.WriteNumber("cases", pair.Cases);
        json.WriteNumber("unlike", pair.Unlike);
        json.WriteNumber("disagreements", pair.Disagreements.Count);
        json.WriteStartObject("labels");
        foreach (var label in pair.Labels)
        {
            json.WriteStartObject(label.Label);
            json.WriteNumber("n", label.Counts.Count);
            Write(json, "kappa", label.Counts.Value);
            Write(json, "low", label.Low);
            Write(json, "high", label.High);
            Write(json, "raw", label.Counts.Raw);
            Write(json, "prevalence_first", label.Counts.FirstPrevalence);
            Write(json, "prevalence_second", label.Counts.SecondPrevalence);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value))
            json.WriteNull(name);
        else
            json.WriteNumber(name, Math.Round(value, 5));
    }

    private static void Record(CsvWriter csv, params string[] cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }
}
