using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>
/// Reads the typed values of one JSON row straight from its bytes, and turns whatever does not fit into a fault that names
/// the place. Throws <see cref="FaultException"/>, and <see cref="JsonException"/> for <see cref="Broken"/> to explain.
/// </summary>
/// <param name="row">The row's bytes, one JSON value.</param>
/// <param name="file">The file's name for faults.</param>
/// <param name="line">The line of the file the row starts on, from 1.</param>
/// <param name="column">The column it starts in, from 1: more than that only where several values share a line.</param>
internal ref struct RowReader(ReadOnlySpan<byte> row, string file, long line, long column = 1)
{
    /// <summary>How deep brackets may nest: a case needs 4, and unknown keys may hold anything.</summary>
    public const int MaxDepth = 64;

    private const int LongestTime = 128;

    private readonly ReadOnlySpan<byte> row = row;
    private Utf8JsonReader json = new(row, new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>The chat line being read; -1 outside the chat. It is the front of the key path.</summary>
    public int ChatLine { get; set; } = -1;

    /// <summary>What stands in front of every key path, where the row holds a case inside something else.</summary>
    public string Within { get; set; } = "";

    /// <summary>Where the current token starts, in bytes of the row.</summary>
    public readonly int At => (int)json.TokenStartIndex;

    public readonly long Line => line;

    public readonly JsonTokenType Token => json.TokenType;

    public bool Next() => json.Read();

    /// <summary>Steps to the next key of the current object; false at its end.</summary>
    public bool NextKey() => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    /// <summary>The current key's bytes, its escapes resolved.</summary>
    public readonly ReadOnlySpan<byte> Key =>
        json.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonText.Decode(json.ValueSpan, escaped: true)) : json.ValueSpan;

    /// <summary>Passes over the value of the current key, whatever it is.</summary>
    public void Skip() => json.Skip();

    /// <summary>Steps into the value of a key; false where it is null.</summary>
    public bool Present() => json.Read() && json.TokenType != JsonTokenType.Null;

    /// <summary>The current value as text.</summary>
    public readonly string Text(string key)
    {
        Require(JsonTokenType.String, key, "text", "put it in double quotes");
        return JsonText.Decode(json.ValueSpan, json.ValueIsEscaped);
    }

    /// <summary>Whether the current value is exactly this text.</summary>
    public readonly bool Is(ReadOnlySpan<byte> text) =>
        json.TokenType == JsonTokenType.String
        && (json.ValueIsEscaped ? Encoding.UTF8.GetBytes(Start(escaped: true)) : json.ValueSpan).SequenceEqual(text);

    /// <summary>The current value as text, a number as it is written.</summary>
    public readonly string TextOrNumber(string key) =>
        json.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(json.ValueSpan) : Text(key);

    /// <summary>The current value as a finite number; false for any other.</summary>
    public readonly bool TryNumber(out double number)
    {
        number = 0;
        return json.TokenType == JsonTokenType.Number && json.TryGetDouble(out number) && double.IsFinite(number);
    }

    /// <summary>The current value as the shop's wall clock.</summary>
    public readonly DateTime Time(string key)
    {
        var raw = json.ValueSpan;
        Span<char> text = stackalloc char[LongestTime];
        if (json.TokenType is JsonTokenType.String or JsonTokenType.Number && raw.Length <= LongestTime)
        {
            if (ShopTime.TryParse(text[..JsonText.Decode(raw, json.ValueIsEscaped, text)], out var time)
                || (TryNumber(out var number) && ShopTime.TryFromUnix(number, out time)))
            {
                return time;
            }
        }

        throw Fail(key, ShopTime.Forms, "write it in such a form, or null where it is not known");
    }

    /// <summary>The current value as a count or an index; -1 for any other.</summary>
    public readonly int Index() => json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var index) ? Math.Max(index, -1) : -1;

    /// <summary>Demands a kind of value.</summary>
    public readonly void Require(JsonTokenType kind, string key, string expected, string remedy)
    {
        if (json.TokenType != kind)
        {
            throw Fail(key, expected, remedy);
        }
    }

    /// <summary>A fault of the current value.</summary>
    public readonly FaultException Fail(string key, string expected, string remedy) => Fail(At, key, Found(), expected, remedy);

    /// <summary>A fault at a byte offset.</summary>
    public readonly FaultException Fail(int at, string key, string found, string expected, string remedy)
    {
        var place = Place.Of(row, at, line);
        var path = ChatLine < 0 ? key : key.Length == 0 ? $"chat[{ChatLine}]" : $"chat[{ChatLine}].{key}";
        var across = place.Column + (place.Line == line ? column - 1 : 0);
        return new FaultException(new Fault(file, place.Line, across, Within + path, found, expected, remedy));
    }

    /// <summary>A fault of what the rules of labelling say at a byte offset.</summary>
    public readonly FaultException Fail(int at, Breach breach) => Fail(at, breach.Key, breach.Found, breach.Expected, breach.Remedy);

    /// <summary>What a reader's refusal means: text that is not JSON, or brackets too deep.</summary>
    [SuppressMessage("Design", "CA1024", Justification = "Costly, and only for the failing row.")]
    public Fault Broken(JsonException refusal)
    {
        ChatLine = -1;
        var at = Place.Offset(row, refusal.LineNumber ?? 0, refusal.BytePositionInLine ?? 0);
        if (json.CurrentDepth >= MaxDepth - 1 && at < row.Length && row[at] is (byte)'[' or (byte)'{')
        {
            return Fail(at, "", $"brackets nested deeper than {MaxDepth}", "a case", "remove what does not belong to a case").Fault;
        }

        var found = at >= row.Length ? "the end of the row" : Quote.Text(OneCharacter(row[at..]));
        return Fail(at, "", found, "JSON", "mend the quotes, commas and brackets at or before this column").Fault;
    }

    private static string OneCharacter(ReadOnlySpan<byte> bytes)
    {
        Rune.DecodeFromUtf8(bytes, out var rune, out _);
        return rune.ToString();
    }

    private readonly string Found() => json.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.String => Quote.Text(Start(json.ValueIsEscaped)),
        _ => Quote.Literal(Start(escaped: false)),
    };

    private readonly string Start(bool escaped) => JsonText.Decode(json.ValueSpan, escaped);
}
