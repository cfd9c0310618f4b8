namespace ReviewClassifier.Cli.Page;

/// <summary>What a page may use: a terminal's width and styles, or what suits a file.</summary>
/// <param name="Width">The cells of a line.</param>
/// <param name="Coloured">Whether styles are understood and wanted.</param>
internal readonly record struct TerminalLook(int Width, bool Coloured)
{
    private const int FileWidth = 80;
    private const int Narrowest = 40;
    private const int Widest = 100;

    public static TerminalLook OfStandardOutput()
    {
        if (Console.IsOutputRedirected)
            return new TerminalLook(FileWidth, Coloured: false);
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new TerminalLook(Math.Clamp(WindowWidth(), Narrowest, Widest), !plain);
    }

    private static int WindowWidth()
    {
        try
        {
            // A terminal that does not know its size says 0.
            return Console.WindowWidth is > 0 and var cells ? cells : FileWidth;
        }
        catch (IOException)
        {
            return FileWidth;
        }
    }
}
