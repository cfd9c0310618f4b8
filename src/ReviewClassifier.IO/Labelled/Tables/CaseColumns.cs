using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>
/// The columns of a table of cases, and every name that headers have for them in Chinese and English: the one list of synonyms.
/// </summary>
internal static class CaseColumns
{
    public static readonly Column Id = new("id", "编号", "案例编号", "评价编号", "评价id", "评论id", "review_id", "case_id");

    public static readonly Column OrderNumber = new(
        "order_number", "订单编号", "订单号", "主订单编号", "主订单号", "平台订单号", "平台单号", "单号", "order_id", "order_no", "order");

    public static readonly Column SubOrderNumber = new(
        "sub_order_number", "子订单编号", "子订单号", "子单号", "子订单id", "sub_order_id", "sub_order_no", "order_item_id", "line_item_id");

    public static readonly Column Buyer = new(
        "buyer", "买家昵称", "会员名", "买家会员名", "买家", "用户昵称", "买家旺旺", "旺旺", "旺旺名", "会员昵称", "昵称", "用户名", "用户名称", "用户账号",
        "买家账号", "下单账号", "下单帐号", "用户pin", "评价人", "评论人", "评价用户", "客户昵称", "顾客昵称", "buyer_nick", "nick", "nickname", "buyer_name",
        "buyer_id", "user", "user_name", "user_nick", "user_id", "customer", "customer_name", "customer_id");

    public static readonly Column Item = new(
        "item", "宝贝标题", "商品名称", "商品标题", "宝贝名称", "宝贝", "商品", "标题", "选购商品", "商品信息", "宝贝信息", "评价商品", "团购名称", "套餐名称", "项目名称",
        "菜品", "商品id", "宝贝id", "商品编号", "商品编码", "sku名称", "sku", "skuid", "item_title", "item_name", "item_id", "product", "product_name",
        "product_title", "product_id", "goods_name", "goods_id", "title");

    public static readonly Column Category = new("category", "类目", "品类", "分类", "商品类目", "商品分类", "宝贝类目", "一级类目");

    public static readonly Column Platform = new("platform", "平台", "渠道", "电商平台", "平台名称", "来源平台", "销售平台");

    public static readonly Column Rating = new(
        "rating", "星级", "评分", "评价星级", "评价分数", "评分星级", "评论星级", "总评分", "综合评分", "商品评分", "用户评分", "评价得分", "打分", "总体评分",
        "stars", "score", "star", "star_rating");

    /// <summary>好评, 中评 or 差评, where a platform has no stars.</summary>
    public static readonly Column ReviewType = new(
        "review_type", "评价类型", "评价等级", "评价结果", "评价级别", "评论类型", "好中差评", "好评中评差评", "评价性质", "rate_type", "review_level");

    public static readonly Column Review = new(
        "review", "评价内容", "评价", "评论", "评论内容", "差评内容", "初评", "首评", "内容", "comment", "review_text", "content",
        "初评内容", "首评内容", "首次评价", "买家评价", "用户评价", "评价详情", "评价正文", "评价文本", "评价文字", "评论正文", "评论详情", "顾客评价", "客户评价", "用户评论",
        "买家评论", "review_content", "comments", "feedback");

    public static readonly Column FollowUp = new(
        "follow_up", "追评", "追评内容", "追加评价", "追加评论", "追加内容", "追加评价内容", "追加评论内容", "append_comment", "follow_up_review");

    public static readonly Column ReviewLabels = new("review_labels", "评价标注", "评价标签");

    public static readonly Column Amount = new(
        "amount", "实付金额", "实付款", "实付", "付款金额", "买家实际支付金额", "买家实付金额", "用户实付金额", "用户应付金额", "实际支付金额", "支付金额", "买家实付",
        "实收金额", "商家实收金额", "买家应付货款", "订单应付金额", "应付金额", "订单金额", "订单总价", "消费金额", "总金额", "金额",
        "paid_amount", "payment", "order_amount", "total");

    public static readonly Column PaidAt = new(
        "paid_at", "付款时间", "支付时间", "订单付款时间", "支付完成时间", "付款确认时间", "买家付款时间", "付款日期", "支付日期", "下单时间", "订单创建时间", "创建时间",
        "订单提交时间", "拍下时间", "下单日期", "消费时间", "paid_time", "pay_time", "payment_time", "order_time", "ordered_at", "created_at",
        "purchase_date");

    public static readonly Column ReceivedAt = new(
        "received_at", "收货时间", "签收时间", "物流签收时间", "送达时间", "妥投时间", "收货日期", "签收日期", "received_time", "delivered_at", "delivery_time");

    public static readonly Column ConfirmedAt = new(
        "confirmed_at", "确认收货时间", "交易成功时间", "订单完成时间", "交易完成时间", "订单成交时间", "确认时间", "成交时间", "完成时间", "交易成功日期", "confirmed_time",
        "completed_at", "end_time");

    public static readonly Column ReviewedAt = new(
        "reviewed_at", "评价时间", "评论时间", "评价日期", "初评时间", "首评时间", "评论日期", "评价创建时间", "评价发布时间", "review_time", "review_date", "comment_time",
        "rated_at");

    public static readonly Column Label = new("label", "标签", "标注", "结论", "判断");

    public static readonly Column Pattern = new("pattern", "恶意类型", "类型", "手法");

    public static readonly Column Chat = new("chat", "聊天", "聊天记录", "对话");

    public static readonly Column Note = new("note", "备注", "说明", "理由");

    public static readonly Column LabelledBy = new("labelled_by", "标注人", "标注员", "annotator", "labeled_by");

    public static readonly Column LabelledAt = new("labelled_at", "标注时间", "标注日期", "labeled_at");

    /// <summary>The columns of a shop's history: what a person judged is no part of it.</summary>
    public static readonly Column[] OfHistory =
    [
        Id, OrderNumber, SubOrderNumber, Buyer, Item, Category, Platform, Rating, ReviewType, Review, FollowUp,
        Amount, PaidAt, ReceivedAt, ConfirmedAt, ReviewedAt, Chat,
    ];

    /// <summary>The columns of a labelled case.</summary>
    public static readonly Column[] OfCase = [.. OfHistory, ReviewLabels, Label, Pattern, Note, LabelledBy, LabelledAt];

    /// <summary>The case that a chat line belongs to, by its id or the order number that stands for it.</summary>
    public static readonly Column CaseOfLine = new("id", [.. Id.Synonyms, OrderNumber.Name, .. OrderNumber.Synonyms]);

    public static readonly Column At = new("at", "时间", "发送时间", "time");

    public static readonly Column From = new("from", "发送人", "发言人", "角色", "说话人", "speaker", "sender");

    public static readonly Column Text = new("text", "内容", "消息", "消息内容", "文本", "message");

    public static readonly Column LineLabels = new("labels", "标注", "标签", "证据标签");

    /// <summary>The columns of a sheet of chat lines, one row a line.</summary>
    public static readonly Column[] OfChat = [CaseOfLine, At, From, Text, LineLabels];
}
