using System.Text;

namespace ReviewClassifier.Cli.Messages;

/// <summary>
/// The standard streams in UTF-8, whatever the machine's locale: results hold Chinese. The console's own writers are left alone, for
/// they start the terminal's handling, which a run into a file has no use for.
/// </summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TextWriter OutputWriter()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = Utf8;
        return new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 4096);
    }

    public static TextWriter ErrorWriter() => new StreamWriter(Console.OpenStandardError(), Utf8, bufferSize: 256) { AutoFlush = true };
}
