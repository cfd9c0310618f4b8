using ReviewClassifier.IO.Output;
using ReviewClassifier.Models;
using ReviewClassifier.Training.Reports;

namespace ReviewClassifier.Cli.Training;

/// <summary>The two files of a report: the page, and beside it the same figures as JSON.</summary>
/// <param name="Page">The page's path.</param>
internal sealed record ReportFiles(string Page)
{
    /// <summary>The path of the figures: the page's with <c>.json</c>.</summary>
    public string Figures => Path.ChangeExtension(Page, ".json");

    /// <summary>The files beside a bundle's folder: <c>mine.report.html</c> for <c>models/mine</c>.</summary>
    public static ReportFiles Beside(string folder) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".report.html");

    /// <summary>Writes both, each whole or not at all.</summary>
    public void Write(Report report)
    {
        Write(Page, report.Html());
        Write(Figures, report.Json());
    }

    /// <summary>What an older bundle says of itself; null where there is none that can be read.</summary>
    public static ModelManifest? Previous(string folder)
    {
        try
        {
            return File.Exists(Path.Combine(folder, BundleFiles.Manifest)) ? BundleReader.ReadManifest(folder) : null;
        }
        catch (ModelException)
        {
            // A damaged or newer bundle is replaced all the same; there is nothing to compare with.
            return null;
        }
    }

    private static void Write(string path, byte[] bytes)
    {
        using var file = AtomicFile.Create(path);
        file.Stream.Write(bytes);
        file.Commit();
    }
}
