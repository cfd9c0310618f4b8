using System.Diagnostics;

namespace ReviewClassifier.Benchmarks;

/// <summary>A program that ran to its end.</summary>
/// <param name="Seconds">Wall time from its start to its end.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Measured(double Seconds, string Output, string Error)
{
    /// <summary>The command as it is built.</summary>
    public static string Command { get; } =
        Path.Combine(SampleFile.Root(), "src", "ReviewClassifier.Cli", "bin", "Release", "net10.0", "review-classifier.dll");

    /// <summary>Runs a program in the repository's root.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static Measured Run(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = SampleFile.Root(),
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return process.ExitCode == 0
            ? new Measured(seconds, output, error.Result)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}{output}");
    }
}
