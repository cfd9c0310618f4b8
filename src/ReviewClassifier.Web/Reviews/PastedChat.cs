using System.Text;
using Microsoft.AspNetCore.Http;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.Web.Reviews;

/// <summary>Turns a chat's file into text as it would be pasted, so that a person sees and can mend what was read.</summary>
internal static class PastedChat
{
    /// <summary>The text of a file; a workbook's messages as <c>nickname time</c> and the text on the next line.</summary>
    /// <exception cref="IO.Faults.InputException">It is a broken workbook.</exception>
    public static async Task<string> Read(IFormFile file, CancellationToken stop)
    {
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, stop);
        return IsWorkbook(bytes) ? Written(ChatText.Read(bytes, file.FileName, new ChatOptions())) : Decoded(bytes);
    }

    private static bool IsWorkbook(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes is [0xD0, 0xCF, 0x11, 0xE0, ..];

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = TextEncoding.Of(bytes);
        return encoding.GetString(bytes[mark..]);
    }

    private static string Written(ChatReading reading)
    {
        var text = new StringBuilder();
        foreach (var message in reading.Messages)
        {
            text.Append(message.Nickname);
            text.Append(message.At is { } at ? $" {ShopTime.Write(at)}\n" : "：").Append(message.Text).Append('\n');
        }

        return text.ToString();
    }
}
