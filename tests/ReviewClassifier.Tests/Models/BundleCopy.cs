using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests.Models;

/// <summary>A copy of the shipped bundle that a test may damage; gone with the test.</summary>
internal sealed class BundleCopy : IDisposable
{
    public BundleCopy()
    {
        foreach (var file in Directory.GetFiles(Repository.Model))
            File.Copy(file, this[Path.GetFileName(file)]);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("review-classifier-model-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public byte[] Read(string name) => File.ReadAllBytes(this[name]);

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(this[name], bytes);

    /// <summary>Changes the manifest, which has no digest of its own.</summary>
    public void Edit(Action<JsonObject> change)
    {
        var manifest = JsonNode.Parse(Read(BundleFiles.Manifest))!.AsObject();
        change(manifest);
        File.WriteAllText(this[BundleFiles.Manifest], manifest.ToJsonString());
    }

    /// <summary>Puts other bytes in the place of a file, with the digest that makes them look right.</summary>
    public void Forge(string name, byte[] bytes)
    {
        Write(name, bytes);
        Edit(manifest => manifest["files"]![name] = new JsonObject
        {
            ["bytes"] = bytes.Length,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        });
    }

    /// <summary>Opens the bundle, which must be refused in one sentence that names the file.</summary>
    public string Refused(string name)
    {
        var failure = Assert.Throws<ModelException>(() => Scorer.Open(Folder).Dispose());
        Assert.DoesNotContain('\n', failure.Message);
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
        Assert.Contains(this[name], failure.Message, StringComparison.Ordinal);
        return failure.Message.Replace(this[name], "PATH", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
