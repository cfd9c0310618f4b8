using System.Buffers;
using System.Text;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Histories;

namespace ReviewClassifier.IO.Tests.Histories;

public class FindingWriterTests
{
    private static readonly HistoryFinding Burst = new(
        FindingKind.Burst, [new(3, "a"), new(7, "b\"")], 12, new(2026, 3, 1, 10, 0, 0), new(2026, 3, 1, 12, 0, 1), 0.00012, 0, 1.25, "杯子\ud800");

    [Fact]
    public void A_finding_is_written_exactly_as_the_contract_says() =>
        Assert.Equal(
            """{"kind":"burst","rows":["a","b\""],"ordinals":[3,7],"row_count":12,"from":"2026-03-01 10:00:00","to":"2026-03-01 12:00:01","probability":0.00012,"why":"2026-03-01 10:00到2026-03-01 12:00内「杯子?」有 12 条差评,按平时的频率约为 1.3 条;没有人为原因的话,出现这种情况的可能性约为 0.012%。","why_en":"12 negative reviews of \"杯子?\" from 2026-03-01 10:00 to 2026-03-01 12:00, where its usual rate explains about 1.3; the chance of that without anyone's doing is about 0.012%."}""".Replace('?', '\uFFFD') + "\n",
            Written(Burst));

    [Fact]
    public void What_is_no_matter_of_chance_and_has_no_time_is_null() =>
        Assert.StartsWith(
            """{"kind":"shared_contact","rows":["a"],"ordinals":[0],"row_count":2,"from":null,"to":null,"probability":null,"why":""",
            Written(new HistoryFinding(FindingKind.SharedContact, [new(0, "a")], 2, null, null, null, 2, null, null)), StringComparison.Ordinal);

    [Fact]
    public void A_chance_is_never_written_as_none() =>
        Assert.Contains("\"probability\":0.000000001,", Written(Burst with { Probability = 1e-30 }), StringComparison.Ordinal);

    private static string Written(HistoryFinding finding)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new FindingWriter(buffer);
        writer.Write(finding);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
