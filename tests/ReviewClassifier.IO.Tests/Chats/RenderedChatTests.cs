using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Chats.Forms;

namespace ReviewClassifier.IO.Tests.Chats;

/// <summary>Random chats, rendered in each form and read again: no text is lost, doubled or given to somebody else.</summary>
public class RenderedChatTests
{
    private static readonly string[] Pieces = ["😀", "：", "，", "[图片]", " ", "10:02", "昨天", "=1+1", "地址：", "差评", "𠮷", "\ud800"];

    private static readonly Gen<string> GenPiece = Gen.OneOf(
        Gen.Char['一', '龥'].Select(c => c.ToString()),
        Gen.Char['!', '~'].Select(c => c.ToString()),
        Gen.Int[0, 99].Select(number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]));

    private static readonly Gen<string> GenText =
        GenPiece.Array[1, 8].Select(string.Concat).Array[1, 3].Select(lines => string.Join('\n', lines)).Where(IsPlain);

    private static readonly Gen<string> GenName = Gen.OneOf(Gen.Char['一', '龥'], Gen.Char['a', 'z'], Gen.Char['0', '9']).Array[1, 8]
        .Select(name => "n" + string.Concat(name)).Where(name => !Head.Of(name + " 2026-03-01 10:02:11").Name.IsEmpty);

    private static readonly Gen<Said[]> GenChat =
        Gen.Select(GenName.Array[1, 3], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 100_000], GenText).Array[1, 12], (names, said) =>
        {
            var at = new DateTime(2026, 3, 1, 9, 0, 0);
            return said.Select(one => new Said(names[one.Item1 % names.Length], at = at.AddSeconds(one.Item2), one.Item3)).ToArray();
        });

    public static TheoryData<string> Forms => [.. Renderers.Keys];

    private static readonly Dictionary<string, Func<Said[], string>> Renderers = new()
    {
        ["name and time above"] = chat => Lines(chat, said => $"{said.Name} {Time(said)}\n{said.Text}\n"),
        ["name and time above, blank lines between"] = chat => Lines(chat, said => $"{said.Name}  {Time(said)}\r\n\r\n{said.Text}\r\n\r\n\r\n"),
        ["name and time in brackets above"] = chat => Lines(chat, said => $"{said.Name}({Time(said)})\n{said.Text}\n"),
        ["name and time in front"] = chat => Lines(chat, said => $"{said.Name}({Time(said)}): {said.Text}\n"),
        ["time in brackets and name in front"] = chat => Lines(chat, said => $"[{Time(said)}] {said.Name}: {said.Text}\n"),
        ["time and name in front"] = chat => Lines(chat, said => $"{Time(said)} {said.Name}：{said.Text}\n"),
        ["days as lines"] = chat => Lines(chat, said => $"--- {said.At:yyyy-MM-dd} ---\n[{said.At:HH:mm:ss}] {said.Name}: {said.Text}\n"),
        ["CSV"] = chat => "发送人,时间,内容\n" + Lines(chat, said => $"{said.Name},{Time(said)},\"{said.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"),
        ["TSV"] = chat => "时间\t内容\t发送人\n" + Lines(chat, said => $"{Time(said)}\t\"{said.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\t{said.Name}\n"),
        ["JSON Lines"] = chat => Lines(chat, said => Json(said) + "\n"),
        ["a JSON array"] = chat => "[" + string.Join(",\n", chat.Select(Json)) + "]",
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_message_comes_back_once(string form) => GenChat.Sample(
        chat =>
        {
            // Bytes hold no lone surrogate, and a cell that begins with an apostrophe or a formula's mark means something else.
            var whole = form is not ("CSV" or "TSV" or "JSON Lines" or "a JSON array");
            var given = whole ? chat : [.. chat.Select(said => said with { Text = "文" + said.Text.Replace('\ud800', '字') })];
            var read = ChatText.Read(Renderers[form](given), new ChatOptions());
            return read.Unread.Count == 0 && read.Notices.Count == 0
                && read.Messages.Select(message => new Said(message.Nickname, message.At ?? default, message.Text)).SequenceEqual(given);
        },
        iter: 400, print: chat => Renderers[form](chat));

    // Lines that themselves are the first line of a message, a day, a rule or the program's own are read as such, and rightly.
    // A colon at the start of a message is taken for its head's.
    private static bool IsPlain(string text) => text == text.Trim(Written.Blank) && text[0] is not (':' or '：') && text.Split('\n').All(line =>
    {
        var head = Head.Of(line);
        var plain = line.Trim(Written.Blank);
        return plain.Length > 0 && line.TrimEnd(Written.Blank) == line && head.Form is HeadForm.None or HeadForm.NameText && head.Name is not ("n" or "亲")
            && !Head.IsTime(plain, out _) && !Written.IsRule(plain) && !Written.TryUnrule(plain, out _) && !line.Contains("订单", StringComparison.Ordinal);
    });

    private static string Lines(Said[] chat, Func<Said, string> render) => string.Concat(chat.Select(render));

    private static string Time(Said said) => said.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Json(Said said) => $"{{\"from\":{JsonSerializer.Serialize(said.Name)},\"at\":\"{Time(said)}\",\"text\":{JsonSerializer.Serialize(said.Text)}}}";

    private sealed record Said(string Name, DateTime At, string Text)
    {
        public override string ToString() => new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Name}|{At:s}|{Text}").ToString();
    }
}
