using ReviewClassifier.Cli.Serving;

namespace ReviewClassifier.Cli.Tests.Serving;

public class AspNetCoreTests
{
    [Fact]
    public void The_newest_of_the_runtimes_own_version_is_taken()
    {
        using var folder = new TemporaryFolder();
        var (major, minor) = (Environment.Version.Major, Environment.Version.Minor);
        var runtime = Path.Combine(folder.Path, "Microsoft.NETCore.App", "x");
        Directory.CreateDirectory(runtime);
        Assert.Null(AspNetCore.Folder(runtime));
        foreach (var version in new[] { $"{major}.{minor}.9", $"{major}.{minor}.12", $"{major - 1}.{minor}.40", $"{major + 1}.0.0", "notes" })
            Directory.CreateDirectory(Path.Combine(folder.Path, "Microsoft.AspNetCore.App", version));
        Assert.Equal($"{major}.{minor}.12", Path.GetFileName(AspNetCore.Folder(runtime)));
    }
}
