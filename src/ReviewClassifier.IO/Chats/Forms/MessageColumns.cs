using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>The columns of a table of messages, one row a message, and the keys of such in JSON.</summary>
internal static class MessageColumns
{
    public static readonly Column Order = new(
        "order", "订单编号", "订单号", "主订单编号", "主订单号", "订单id", "order_id", "order_number", "order_no", "number");

    /// <summary>The id of a case: it names a conversation only where nothing else does.</summary>
    public static readonly Column Id = new("id", "编号", "案例编号", "case_id");

    public static readonly Column Buyer = new(
        "buyer", "买家昵称", "买家", "会员名", "买家会员名", "买家旺旺", "买家账号", "昵称", "客户昵称", "客户", "顾客", "顾客昵称", "用户昵称", "旺旺", "旺旺号",
        "会话对象", "联系人", "nickname", "buyer_nick", "customer");

    public static readonly Column From = new(
        "from", "发送人", "发送者", "发送方", "发言人", "发言者", "角色", "说话人", "发送人昵称", "发送者昵称", "发件人", "speaker", "sender", "role", "name");

    public static readonly Column At = new(
        "at", "时间", "发送时间", "消息时间", "聊天时间", "发言时间", "日期时间", "time", "sent_at", "timestamp", "created_at", "date", "日期");

    public static readonly Column Text = new(
        "text", "内容", "消息", "消息内容", "聊天内容", "发送内容", "发言内容", "文本", "消息文本", "message", "content", "msg", "body");

    public static readonly Column Chat = new("chat", "messages", "聊天", "聊天记录", "对话");

    public static readonly Column[] OfTable = [Order, Id, Buyer, From, At, Text];

    private static readonly Dictionary<string, Column> Names = OfTable.Append(Chat)
        .SelectMany(column => column.Synonyms.Append(column.Name), (column, name) => (column, name))
        .ToDictionary(known => Column.Plain(known.name), known => known.column);

    /// <summary>The column that a header or key names; null for any other.</summary>
    public static Column? Named(string header) => Names.GetValueOrDefault(Column.Plain(header));

    /// <summary>Whether a line is the header of such a table.</summary>
    public static bool IsHeader(ReadOnlySpan<char> line)
    {
        var parting = line.Length > 2000 ? -1 : line.IndexOfAny("\t,;|");
        if (parting < 0)
        {
            return false;
        }

        var named = line.ToString().Split(line[parting]).Select(name => Named(name.Trim('"', ' '))).ToArray();
        return named.Contains(Text) && (named.Contains(From) || named.Contains(Buyer));
    }
}
