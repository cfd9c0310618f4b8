namespace ReviewClassifier.Text.Tests;

/// <summary>Files of the repository, found from the test's own folder upwards.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Dictionary => Path.Combine(Root, "data", "dictionary");

    public static string Labelled => Path.Combine(Root, "data", "labelled");

    public static string Golden => Path.Combine(Root, "tests", "golden");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReviewClassifier.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
