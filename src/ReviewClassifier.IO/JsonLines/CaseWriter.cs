using System.Buffers;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Writes cases as JSON Lines in the labelling guide's form and order of keys, such that reading gives the same case back. (Only a
/// lone surrogate comes back as U+FFFD.) For one thread.
/// </summary>
/// <param name="buffer">Where the lines go.</param>
public sealed class CaseWriter(IBufferWriter<byte> buffer) : IDisposable
{
    private readonly Utf8JsonWriter json = new(buffer, PlainEncoder.WriterOptions);

    /// <summary>Writes a case as one line, without any key of a judgement.</summary>
    public void Write(Case item) => Write(item, judged: null);

    /// <summary>Writes a labelled case as one line; its group is the file's name and does not stand in the line.</summary>
    public void Write(LabelledCase item) => Write(item.Case, item);

    /// <summary>Writes a chat alone, as the array that <c>chat</c> holds, without a line end.</summary>
    internal void WriteChat(IReadOnlyList<ChatLine> chat, IReadOnlyList<IReadOnlyList<EvidenceLabel>>? labels)
    {
        json.Reset(buffer);
        WriteLines(chat, labels);
        json.Flush();
    }

    /// <summary>Lets the writer go; the buffer stays the caller's.</summary>
    public void Dispose()
    {
        json.Reset();
        json.Dispose();
    }

    /// <summary>Starts a line with the keys of a case; the caller may write more of its own, and calls <see cref="End"/>.</summary>
    internal Utf8JsonWriter Begin(Case item, LabelledCase? judged = null)
    {
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("id"u8, item.Id);
        json.WriteString("category"u8, item.Category);
        json.WriteString("platform"u8, item.Platform);
        WriteNumber("rating"u8, item.Rating);
        json.WriteString("review"u8, item.Review);
        if (judged is not null)
        {
            WriteLabels("review_labels"u8, judged.ReviewLabels);
        }

        WriteOrder(item.Order);
        json.WritePropertyName("chat"u8);
        WriteLines(item.Chat, judged?.LineLabels);
        return json;
    }

    /// <summary>Ends the line.</summary>
    internal void End()
    {
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
    }

    private void Write(Case item, LabelledCase? judged)
    {
        Begin(item, judged);
        if (judged is not null)
        {
            json.WriteString("label"u8, judged.Malicious ? "malicious"u8 : "genuine"u8);
            json.WriteString("pattern"u8, judged.Pattern is { } pattern ? SnakeCase<Pattern>.Name(pattern) : null);
            WriteKnown("note"u8, judged.Note);
            WriteKnown("labelled_by"u8, judged.LabelledBy);
            if (judged.LabelledAt is { } labelledAt)
            {
                WriteTime("labelled_at"u8, labelledAt);
            }
        }

        End();
    }

    private void WriteOrder(Order? order)
    {
        if (order is null)
        {
            json.WriteNull("order"u8);
            return;
        }

        json.WriteStartObject("order"u8);
        WriteNumber("amount"u8, order.Amount);
        WriteTime("paid_at"u8, order.PaidAt);
        WriteTime("received_at"u8, order.ReceivedAt);
        WriteTime("reviewed_at"u8, order.ReviewedAt);
        if (order.ConfirmedAt is { } confirmed)
        {
            WriteTime("confirmed_at"u8, confirmed);
        }

        WriteKnown("number"u8, order.Number);
        WriteKnown("buyer"u8, order.Buyer);
        WriteKnown("item"u8, order.Item);
        json.WriteEndObject();
    }

    private void WriteLines(IReadOnlyList<ChatLine> chat, IReadOnlyList<IReadOnlyList<EvidenceLabel>>? labels)
    {
        json.WriteStartArray();
        for (var i = 0; i < chat.Count; i++)
        {
            WriteLine(chat[i], labels?[i]);
        }

        json.WriteEndArray();
    }

    private void WriteLine(ChatLine line, IReadOnlyList<EvidenceLabel>? labels)
    {
        json.WriteStartObject();
        WriteTime("at"u8, line.At);
        json.WriteString("from"u8, SnakeCase<Speaker>.Name(line.From));
        json.WriteString("text"u8, line.Text);
        if (labels is not null)
        {
            WriteLabels("labels"u8, labels);
        }

        json.WriteEndObject();
    }

    private void WriteLabels(ReadOnlySpan<byte> key, IReadOnlyList<EvidenceLabel> labels)
    {
        json.WriteStartArray(key);
        foreach (var label in labels)
        {
            json.WriteStringValue(EvidenceLabels.Name(label));
        }

        json.WriteEndArray();
    }

    private void WriteTime(ReadOnlySpan<byte> key, DateTime? time) =>
        json.WriteString(key, time is { } known ? ShopTime.Write(known) : null);

    private void WriteKnown(ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private void WriteNumber(ReadOnlySpan<byte> key, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(key, known);
        }
        else
        {
            json.WriteNull(key);
        }
    }
}
