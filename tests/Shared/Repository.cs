namespace ReviewClassifier.Testing;

/// <summary>Where the repository's files lie, found from the test's own place.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Model => Path.Combine(Root, "models", "default");

    public static string Labelled => Path.Combine(Root, "data", "labelled");

    public static string HeldOut => Path.Combine(Root, "data", "heldout");

    public static string Dictionary => Path.Combine(Root, "data", "dictionary");

    public static string Golden => Path.Combine(Root, "tests", "golden");

    public static string Sample(string name) => Path.Combine(Root, "data", "samples", name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReviewClassifier.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
