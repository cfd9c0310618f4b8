using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests.Models;

public class ForeignManifestTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"schema\"")]
    [InlineData("[{\"schema\":2}]")]
    [InlineData("{\"schema\":\"1\"}")]
    [InlineData("{\"schema\":2.5}")]
    [InlineData("{\"schema\":99999999999}")]
    [InlineData("{\"inner\":{\"schema\":2}}")]
    [InlineData("这不是模型")]
    [InlineData("\0\0\0\0")]
    public void What_names_no_schema_is_no_model(string text)
    {
        using var bundle = new BundleCopy();
        bundle.Write(BundleFiles.Manifest, Encoding.UTF8.GetBytes(text));
        Assert.Equal("'PATH' is not a model's description: it names no schema; copy the bundle again or train it.", bundle.Refused(BundleFiles.Manifest));
    }

    [Theory]
    [InlineData("{\"schema\":2}", "$.thresholds")]
    [InlineData("{\"schema\":2,\"version\":null}", "$.thresholds")]
    [InlineData("{\"schema\":2,", "line 1")]
    [InlineData("{\"schema\":2}{}", "line 1")]
    public void A_schema_alone_makes_no_model(string text, string place)
    {
        using var bundle = new BundleCopy();
        bundle.Write(BundleFiles.Manifest, Encoding.UTF8.GetBytes(text));
        Assert.Equal($"'PATH' is not a model's description ({place}): copy the bundle again or train it.", bundle.Refused(BundleFiles.Manifest));
    }

    [Fact]
    public void Two_megabytes_of_spaces_are_refused_unread()
    {
        using var bundle = new BundleCopy();
        bundle.Write(BundleFiles.Manifest, Encoding.UTF8.GetBytes(new string(' ', 2_000_000)));
        Assert.Equal(
            "'PATH' has 2000000 bytes, more than the 1048576 a bundle may have: it is another file, copy the bundle again.", bundle.Refused(BundleFiles.Manifest));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        using var bundle = new BundleCopy();
        bundle.Write(BundleFiles.Manifest, Encoding.UTF8.GetBytes("{\"schema\":2,\"x\":" + new string('[', 100_000)));
        bundle.Refused(BundleFiles.Manifest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Another_schema_is_called_another_version_and_not_damaged(int schema)
    {
        using var bundle = new BundleCopy();
        bundle.Edit(manifest => manifest["schema"] = schema);
        Assert.Equal(
            $"The model 'PATH' has schema {schema}, and this program reads schema 2: use a program or a bundle of the other version.",
            bundle.Refused(BundleFiles.Manifest));
    }

    [Theory]
    [InlineData("malicious", "7")]
    [InlineData("malicious", "-0.1")]
    [InlineData("genuine", "1e999")]
    [InlineData("genuine", "\"NaN\"")]
    [InlineData("chat_evidence", "1e999")]
    [InlineData("chat_evidence", "1.5")]
    [InlineData("review_evidence", "-1e300")]
    [InlineData("malicious", "null")]
    public void An_absurd_threshold_is_refused(string name, string value)
    {
        using var bundle = new BundleCopy();
        bundle.Edit(manifest => manifest["thresholds"]![name] = JsonNode.Parse(value));
        bundle.Refused(BundleFiles.Manifest);
    }

    [Theory]
    [InlineData("files", BundleFiles.Case, "$.files.case.onnx.bytes")]
    [InlineData("metrics", "auc_chat", "$.metrics.auc_chat.value")]
    [InlineData("trained_on", "0", "$.trained_on[0].name")]
    public void A_null_in_a_list_is_refused(string list, string name, string fault)
    {
        using var bundle = new BundleCopy();
        bundle.Edit(manifest =>
        {
            if (manifest[list] is JsonArray items)
                items[int.Parse(name, CultureInfo.InvariantCulture)] = null;
            else
                manifest[list]![name] = null;
        });
        Assert.Equal($"'PATH' is not a model's description ({fault}): copy the bundle again or train it.", bundle.Refused(BundleFiles.Manifest));
    }

    [Fact]
    public void A_manifest_with_any_value_changed_is_refused_or_scores()
    {
        using var bundle = new BundleCopy();
        var whole = JsonNode.Parse(bundle.Read(BundleFiles.Manifest))!;
        var (refused, opened) = (0, 0);
        foreach (var path in Places(whole, []))
        {
            foreach (var value in new[] { "null", "{}", "[]", "\"x\"", "-1", "1e300", "[null]" })
            {
                var changed = whole.DeepClone();
                At(changed, path).ReplaceWith(JsonNode.Parse(value));
                File.WriteAllText(bundle[BundleFiles.Manifest], changed.ToJsonString());
                try
                {
                    using var scorer = Scorer.Open(bundle.Folder);
                    scorer.Score(Shared.Sample("extortion.json"));
                    opened++;
                }
                catch (ModelException failure)
                {
                    Assert.DoesNotContain('\n', failure.Message);
                    refused++;
                }
            }
        }

        Assert.True(refused > 100 && opened > 5, $"{refused} refused, {opened} opened.");
    }

    // Every value, the first two of every list, and of what is measured only one figure: the others have the same form. A place is the way
    // from the root, by the number of each child.
    private static IEnumerable<int[]> Places(JsonNode? node, int[] way) => Children(node)
        .Take(node is JsonArray ? 2 : node?.GetPath() == "$.metrics" ? 1 : 99)
        .SelectMany((child, i) => Places(child, [.. way, i]).Prepend([.. way, i]));

    private static JsonNode At(JsonNode root, int[] way) => way.Aggregate(root, (node, i) => Children(node).ElementAt(i)!);

    private static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonObject some => some.Select(p => p.Value),
        JsonArray list => list,
        _ => [],
    };
}
