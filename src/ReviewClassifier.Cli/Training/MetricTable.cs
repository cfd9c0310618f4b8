using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ReviewClassifier.Training;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Cli.Training;

/// <summary>Tells figures: as a table for people, as JSON for programs.</summary>
internal static class MetricTable
{
    public static void Write(IEnumerable<MeasuredMetric> metrics, TextWriter output)
    {
        output.WriteLine("figure   95 % interval       promised        of  what");
        foreach (var metric in metrics)
        {
            if (metric.Figure.Count == 0)
            {
                output.WriteLine($"   -                       {metric.Promise ?? "",-10}         -  {metric.Says} (nothing to measure it on)");
                continue;
            }

            var mark = metric.Kept switch { true => "ok ", false => "NO ", null => "   " };
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{metric.Figure.Value:F4}   {metric.Figure.Low:F4} - {metric.Figure.High:F4}  {mark} {metric.Promise ?? "",-7} {metric.Figure.Count,8}  {metric.Says}"));
        }
    }

    public static byte[] Json(Evaluation evaluation, string? model)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            json.WriteString("way", JsonNamingPolicy.SnakeCaseLower.ConvertName(evaluation.Way.ToString()));
            json.WriteStartObject("metrics");
            foreach (var metric in evaluation.Metrics.Where(m => m.Figure.Count > 0))
                Write(json, metric);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, MeasuredMetric metric)
    {
        json.WriteStartObject(metric.Name);
        json.WriteNumber("value", metric.Figure.Value);
        json.WriteNumber("low", metric.Figure.Low);
        json.WriteNumber("high", metric.Figure.High);
        json.WriteNumber("count", metric.Figure.Count);
        if (metric.Kept is { } kept)
            json.WriteBoolean("kept", kept);
        json.WriteEndObject();
    }
}
