namespace ReviewClassifier.Text.Masking;

/// <summary>The forms of private data that are masked. Made when first asked for: no run that masks nothing pays for them.</summary>
internal static class MaskRules
{
    private const string Is = @"[\s:是为叫=]{0,3}";
    private const string Apart = @"[\s\-._·]{1,2}";
    private const string Far = @"[\s\-._·,，、/]{1,3}";
    private const string China = @"(\+?0{0,2}86[\s\-]{0,2})?";

    private const string Han = @"\p{IsCJKUnifiedIdeographs}";

    // Without the characters that belong to the sentence around an address, and those that end a part of one.
    private const string Place =
        $"[{Han}-[的了在是我你您他她它们不就都到也和与给去来从往寄发送住有没这那个问说让请把被要能会可以或及为什怎吗呢吧啊呀哦省市区县镇乡路街巷弄号栋幢室楼]]";

    private const string Number = "[0-9a-z一二三四五六七八九十百]{1,6}";
    private const string Unit = "(号楼|号院|号|栋|幢|座|单元|层|楼|室|房|组|户|弄|期)";

    // A house number, then whatever leads to the door: 3号楼2单元501室, 88号-3.
    private const string House = $@"{Number}{Unit}([\s,，]?{Number}{Unit}|-?[0-9]{{1,5}}室?){{0,6}}";
    private const string Road = $"{Place}{{2,8}}(大道|路|街|巷|弄|胡同|村|小区|花园|家园|公寓|大厦|广场|新村|苑)";
    private const string Large = $"{Place}{{2,7}}(省|自治区|市|自治州)";
    private const string Region = $"{Place}{{2,7}}(省|自治区|市|自治州|州|区|县|旗|镇|乡|街道)";
    private const string Door = $@"({Place}{{2,8}}{House})?";

    private const string Account = "(?<m>[a-z0-9][a-z0-9_\\-]{5,24})";
    private const string Order = "(?<m>[a-z]{0,4}[0-9][a-z0-9\\-]{5,31})";

    public static IReadOnlyList<MaskRule> All { get; } =
    [
        // Mobile telephones of the mainland (as one, in the usual groups, or digit by digit) and of Taiwan, and landlines.
        new($"{China}1[3-9][0-9]{{9}}", digits: true),
        new($"{China}1[3-9][0-9]({Apart}[0-9]{{4}}{Apart}[0-9]{{4}}|{Apart}[0-9]{{8}}|[0-9]{{4}}{Apart}[0-9]{{4}})", digits: true),
        new($"{China}1[3-9][0-9]{{2}}({Apart}[0-9]{{3}}{Apart}[0-9]{{4}}|{Apart}[0-9]{{4}}{Apart}[0-9]{{3}})", digits: true),
        new($"{China}1[3-9][0-9]{{3}}{Apart}[0-9]{{6}}", digits: true),
        new($"{China}1{Far}[3-9]({Far}[0-9]){{9}}", digits: true),
        new(@"09[0-9]{2}[\s\-]?[0-9]{3}[\s\-]?[0-9]{3}"),
        new(@"0[1-9][0-9]{1,2}[\s\-]{0,2}[2-9][0-9]{6,7}"),
        new($@"(电话|手机|whatsapp|tel|phone){Is}号?码?{Is}(?<m>\+?[0-9]([\s\-]?[0-9]){{6,13}})", digits: true, length: Accounts.LengthOf),
        new(@"[a-z0-9._%+\-]{1,64}@[a-z0-9\-]{1,63}(\.[a-z0-9\-]{1,63}){1,4}"),

        // Accounts by the word before them, as people write it to get past a filter.
        new($"(微信|威信|薇信|徽信|支付宝|weixin|wechat|v信|vx|wx|加v|line|telegram){Is}号?码?{Is}{Account}", length: Accounts.LengthOf),
        new($@"[vw]\s?:\s?{Account}", length: Accounts.LengthOf),
        new($"(q|扣扣|企鹅|球球){{1,2}}群?{Is}号?码?{Is}(?<m>[1-9][0-9]{{4,11}})", digits: true, length: Accounts.LengthOf),

        // Orders, waybills, cards and identity numbers: no price, time or size has twelve digits.
        new("[a-z]{0,4}([0-9]{6}-)?[0-9]{12,32}x?"),
        new("[a-z]{2,4}[0-9]{9,20}"),
        new($"(订单|单号|运单|取件码|提货码){Is}(编号|号码|号)?{Is}{Order}", length: Accounts.LengthOf),

        new($@"{Large}(\s?{Region}){{1,4}}(\s?{Road})?(\s?{House})?{Door}"),
        new($@"({Region}\s?){{0,4}}{Road}\s?{House}{Door}"),
        new($@"{Road}\s?[0-9]{{1,5}}(-[0-9]{{1,5}}){{1,3}}"),
        new($@"(收件人|收货人|联系人|签收人|寄件人|姓名|名字)(姓名)?[\s:是叫]{{0,3}}(?<m>{Han}{{2,4}})", length: Names.LengthOf),
    ];
}
