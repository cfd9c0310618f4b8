using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>
/// The columns of a table of cases, and every name that headers have for them in Chinese and English: the one list of synonyms.
/// </summary>
internal static class CaseColumns
{
    public static readonly Column Id = new("id", "编号", "案例编号", "评价编号", "评价id", "订单编号", "订单号", "order_id", "review_id", "case_id");

    public static readonly Column Category = new("category", "类目", "品类", "分类", "商品类目", "商品分类");

    public static readonly Column Platform = new("platform", "平台", "渠道", "电商平台");

    public static readonly Column Rating = new("rating", "星级", "评分", "评价星级", "评价分数", "stars", "score");

    public static readonly Column Review = new(
        "review", "评价内容", "评价", "评论", "评论内容", "差评内容", "初评", "首评", "内容", "comment", "review_text", "content");

    public static readonly Column FollowUp = new("follow_up", "追评", "追评内容", "追加评价", "追加评论", "追加内容");

    public static readonly Column ReviewLabels = new("review_labels", "评价标注", "评价标签");

    public static readonly Column Amount = new("amount", "实付金额", "实付款", "实付", "付款金额", "订单金额", "金额");

    public static readonly Column PaidAt = new("paid_at", "付款时间", "支付时间", "下单时间");

    public static readonly Column ReceivedAt = new("received_at", "收货时间", "签收时间", "确认收货时间");

    public static readonly Column ReviewedAt = new("reviewed_at", "评价时间", "评论时间", "评价日期");

    public static readonly Column Label = new("label", "标签", "标注", "结论", "判断");

    public static readonly Column Pattern = new("pattern", "恶意类型", "类型", "手法");

    public static readonly Column Chat = new("chat", "聊天", "聊天记录", "对话");

    public static readonly Column Note = new("note", "备注", "说明", "理由");

    public static readonly Column LabelledBy = new("labelled_by", "标注人", "标注员", "annotator", "labeled_by");

    public static readonly Column LabelledAt = new("labelled_at", "标注时间", "标注日期", "labeled_at");

    /// <summary>The columns of a case, in the order in which they are written.</summary>
    public static readonly Column[] OfCase =
    [
        Id, Category, Platform, Rating, Review, FollowUp, ReviewLabels, Amount, PaidAt, ReceivedAt, ReviewedAt,
        Label, Pattern, Chat, Note, LabelledBy, LabelledAt,
    ];

    public static readonly Column At = new("at", "时间", "发送时间", "time");

    public static readonly Column From = new("from", "发送人", "发言人", "角色", "说话人", "speaker", "sender");

    public static readonly Column Text = new("text", "内容", "消息", "消息内容", "文本", "message");

    public static readonly Column LineLabels = new("labels", "标注", "标签", "证据标签");

    /// <summary>The columns of a sheet of chat lines, one row a line, joined to the cases by their id.</summary>
    public static readonly Column[] OfChat = [Id, At, From, Text, LineLabels];
}
