using System.Buffers;
using System.Text;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>
/// A whole chat in one cell. It is written as the labelling guide's JSON array, which loses nothing. Read are also lines as a person
/// types them, with the labels behind: <c>2026-03-04 19:05 买家：给50不然差评 #threat #demand</c>.
/// </summary>
internal static class ChatCell
{
    public static string? Write(LabelledCase item)
    {
        if (item.Case.Chat.Count == 0)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        writer.WriteChat(item.Case.Chat, item.LineLabels);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads the cell; labels that break the guide are faults where <paramref name="labels"/> collects them.</summary>
    public static IReadOnlyList<ChatLine> Read(RowFields row, LabelFields? labels)
    {
        var text = row.Text(CaseColumns.Chat);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var array = text.AsSpan().TrimStart() is ['[', .. var rest] && rest.TrimStart() is ['{' or ']', ..];
        return array ? Json(row, text, labels) : Lines(row, text, labels);
    }

    private static IReadOnlyList<ChatLine> Json(RowFields row, string text, LabelFields? labels)
    {
        var json = new RowReader(Encoding.UTF8.GetBytes(text), "", line: 1);
        try
        {
            json.Next();
            var chat = ChatScanner.Scan(ref json, labels);
            json.Next();
            return chat;
        }
        catch (FaultException failed)
        {
            throw Inside(row, failed.Fault);
        }
        catch (JsonException refusal)
        {
            throw Inside(row, json.Broken(refusal));
        }
    }

    // The cell's place, and within the cell the key, or the character where it is not even JSON.
    private static FaultException Inside(RowFields row, Fault fault)
    {
        var where = fault.Key.Length > 0 ? fault.Key : $"character {fault.Column} of the cell";
        return row.Fail(CaseColumns.Chat, new Breach("", $"{fault.Found} at {where}", fault.Expected, fault.Remedy));
    }

    private static List<ChatLine> Lines(RowFields row, string text, LabelFields? labels)
    {
        var chat = new List<ChatLine>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (!PlainLine.TryParse(line, out var message))
            {
                throw row.Fail(
                    CaseColumns.Chat, line.ToString(), PlainLine.Form, "mend this line of the cell, or write the chat as a JSON array");
            }

            var said = message.Text;
            var named = TakeLabels(row, ref said);
            if (message.From != Speaker.Buyer && named.Count > 0 && labels is not null)
            {
                throw row.Fail(CaseColumns.Chat, CaseRules.ShopLine("", named.Count));
            }

            labels?.LineLabels.Add(named);
            chat.Add(message with { Text = said });
        }

        return chat;
    }

    // Labels stand last. A word behind # that is none, such as a topic (#双十一), is text; one in our letters is a slip of the pen.
    private static List<EvidenceLabel> TakeLabels(RowFields row, ref string said)
    {
        var named = new List<EvidenceLabel>();
        while (said.LastIndexOf('#') is var at && at >= 0)
        {
            var word = said[(at + 1)..].Trim();
            if (!LabelWords.TryEvidence(word, out var label))
            {
                var slip = word.Length > 0 && word.All(c => c is (>= 'a' and <= 'z') or '_');
                var names = CaseRules.Names<EvidenceLabel>("one of ");
                return slip ? throw row.Fail(CaseColumns.Chat, "#" + word, names, "correct the name of the label") : named;
            }

            if (named.Contains(label))
            {
                throw row.Fail(CaseColumns.Chat, "#" + word, CaseRules.Once, CaseRules.RemoveSecond);
            }

            named.Insert(0, label);
            said = said[..at].TrimEnd();
        }

        return named;
    }
}
