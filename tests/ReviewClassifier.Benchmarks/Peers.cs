using System.Diagnostics;
using System.Globalization;

namespace ReviewClassifier.Benchmarks;

/// <summary>Other programs that segment. Each script cuts the lines of a file in memory and prints MB of UTF-8 a second, nothing else.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Command">The program that runs the script.</param>
/// <param name="Script">The script, in the folder peers.</param>
internal sealed record Peers(string Name, string Command, string Script)
{
    public static IReadOnlyList<Peers> All { get; } =
    [
        new("npm @node-rs/jieba", "node", "node-rs-jieba.mjs"),
        new("jieba.py 0.42.1", "/usr/bin/python3", "jieba-py.py"),
    ];

    /// <summary>The speed in MB/s, or null where the peer is not installed.</summary>
    public double? Measure(string path)
    {
        var script = Path.Combine(SampleFile.Root(), "tests", "ReviewClassifier.Benchmarks", "peers", Script);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Command, [script, path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.Wait();
            return double.TryParse(output, CultureInfo.InvariantCulture, out var speed) ? speed : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
