using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Labels;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = AtomicFile.Create(path);
        file.Stream.Write(bytes);
        file.Commit();
    }
}
