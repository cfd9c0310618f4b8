using System.Globalization;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Chats;

namespace ReviewClassifier.Cli.Batch;

/// <summary>One line on a terminal that says how far the reading of chats is.</summary>
internal sealed class ChatsProgress(TextWriter error) : IProgress<ChatProgress>, IDisposable
{
    private readonly PassingLine _line = new(error);

    public void Report(ChatProgress value) => _line.Show(() => string.Create(
        CultureInfo.InvariantCulture, $"聊天 / chats: {value.Files:N0} / {value.AllFiles:N0} 个文件 / files, {value.Messages:N0} 条 / messages"));

    public void Dispose() => _line.Dispose();
}
