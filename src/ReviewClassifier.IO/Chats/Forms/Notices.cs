namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>Lines that the chat's program writes itself.</summary>
internal static class Notices
{
    private const int Longest = 60;

    private static readonly string[] Whole = ["已读", "未读", "送达", "查看更多消息", "查看历史消息", "查看更多历史消息", "对方正在输入...", "对方正在输入…"];

    private static readonly string[] Parts =
    [
        "以上是历史消息", "以上为历史消息", "以下是新消息", "以下为新消息", "以下是最新消息", "会话已结束", "结束了会话", "会话结束", "的聊天记录如下", "以上是打招呼的内容",
        "现在可以开始聊天了", "加入了会话", "已为您转接", "转接给", "拍了拍", "以上内容为系统", "消息记录导出", "以下是聊天记录",
    ];

    private static readonly string[] Recalls = ["撤回了一条消息", "撤回一条消息", "消息已撤回", "撤回了消息"];

    /// <summary>Whether a line is one that nobody said and that says nothing of the case.</summary>
    public static bool IsNotice(string line) => line.Length <= Longest && (Whole.Contains(line) || Array.Exists(Parts, line.Contains));

    /// <summary>Whether a line tells that somebody took back a message.</summary>
    public static bool IsRecall(string line) => line.Length <= Longest && Array.Exists(Recalls, line.Contains);
}
