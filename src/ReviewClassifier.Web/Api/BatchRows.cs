using System.Buffers;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Scoring;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Api;

/// <summary>The rows of a batch in their order: each a case, or the fault that keeps it from being one with the bytes that hold it.</summary>
internal sealed class BatchRows
{
    private readonly List<(Case? Item, Fault? Fault, byte[] Raw)> _rows = [];

    /// <summary>Why the batch as a whole is not taken; null where it is.</summary>
    public string? Refusal { get; private set; }

    /// <summary>How many rows are no cases.</summary>
    public int Rejected => _rows.Count(row => row.Fault is not null);

    /// <summary>Reads one case a line.</summary>
    public static BatchRows OfLines(byte[] body)
    {
        var batch = new BatchRows();
        try
        {
            using var lines = new JsonLinesReader(new MemoryStream(body, writable: false), ApiRequest.Name);
            while (batch.Refusal is null && lines.ReadBlock() is { } block)
            {
                using (block)
                {
                    for (var i = 0; i < block.Count && batch.Refusal is null; i++)
                        batch.Add(CaseParser.Parse(block[i], ApiRequest.Name), block[i].Bytes, block[i].Number);
                }
            }
        }
        catch (InputException refusal)
        {
            batch.Refusal = refusal.Message;
        }

        return batch;
    }

    /// <summary>Reads an array of cases; the place of a case in it, from 1, stands for its line.</summary>
    public static BatchRows OfArray(byte[] body)
    {
        var batch = new BatchRows();
        var json = new Utf8JsonReader(body);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartArray)
                batch.Refusal = "The body must be an array of cases; one case goes to /api/score.";
            for (var place = 1; batch.Refusal is null && json.Read() && json.TokenType != JsonTokenType.EndArray; place++)
            {
                var start = (int)json.TokenStartIndex;
                json.Skip();
                var row = body.AsSpan(start..(int)json.BytesConsumed);
                batch.Add(CaseParser.Parse(row, ApiRequest.Name, place), row, place);
            }
        }
        catch (JsonException error)
        {
            batch.Refusal = $"The body is not JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}; mend it there or before.";
        }

        return batch;
    }

    /// <summary>Scores the cases; a row that is none becomes what the command writes of it into its file of rejects.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="array">Whether the answer is one array, or one object a line.</param>
    public byte[] Score(Scorer scorer, bool array)
    {
        var results = scorer.Score([.. _rows.Select(row => row.Item).OfType<Case>()]);
        var row = new ArrayBufferWriter<byte>();
        using var writer = new ResultWriter(row);
        using var answer = new MemoryStream();
        using var rejects = new RejectWriter(answer);
        answer.Write(array ? "[\n"u8 : default);
        for (var (i, scored) = (0, 0); i < _rows.Count; i++)
        {
            if (array && i > 0)
                answer.Write(","u8);
            if (_rows[i].Fault is { } fault)
            {
                rejects.Add(fault, _rows[i].Raw);
                rejects.Flush();
                continue;
            }

            writer.Write(results[scored++]);
            answer.Write(row.WrittenSpan);
            row.ResetWrittenCount();
        }

        answer.Write(array ? "]\n"u8 : default);
        return answer.ToArray();
    }

    private void Add(Parsed<Case> parsed, ReadOnlySpan<byte> raw, long line)
    {
        if (_rows.Count == RequestLimits.MostCases)
            Refusal = $"A batch holds at most {RequestLimits.MostCases} cases; send the rest in further ones, or use the command: review-classifier batch.";
        else if (!parsed.Ok)
            _rows.Add((null, parsed.Fault, raw.ToArray()));
        else if (ApiRequest.TooLong(parsed.Value, out var fault, line))
            _rows.Add((null, fault, raw.ToArray()));
        else
            _rows.Add((parsed.Value, null, []));
    }
}
