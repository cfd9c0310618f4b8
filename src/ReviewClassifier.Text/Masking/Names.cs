using System.Text.RegularExpressions;

namespace ReviewClassifier.Text.Masking;

/// <summary>Tells a person's name from the words that also follow 收件人.</summary>
internal static class Names
{
    // The commonest surnames (more than nine of ten people), and those of two characters.
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江"
        + "尹薛闫阎段雷龙陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文欧樊兰殷施洪翟安颜倪牛温季俞章鲁葛毕詹聂庄柯梅盛童耿华"
        + "張劉陳楊黃趙吳孫馬鄭羅謝許韓馮鄧蕭葉蘇呂盧鐘譚陸範賈鄒龍賀顧邵萬錢嚴歐蘭顏溫魯畢聶莊華";

    private static readonly string[] Doubles = ["欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "夏侯"];

    // What follows a name without a space between.
    private const string Behind = "电手地住的收签在说不没是他她我你您已叫来拿要先";

    /// <summary>The length of the name found: a surname and one or two characters more; 0 where it is none.</summary>
    public static int LengthOf(string text, Match match)
    {
        var value = MaskRule.Found(match).ValueSpan;
        var surname = SurnameOf(value);
        if (surname == 0)
            return 0;
        var end = surname;
        while (end < value.Length && end < surname + 2 && !Behind.Contains(value[end], StringComparison.Ordinal))
            end++;
        return end > surname ? end : 0;
    }

    private static int SurnameOf(ReadOnlySpan<char> value)
    {
        foreach (var surname in Doubles)
        {
            if (value.StartsWith(surname, StringComparison.Ordinal))
                return surname.Length;
        }

        return Surnames.Contains(value[0], StringComparison.Ordinal) ? 1 : 0;
    }
}
