namespace ReviewClassifier.Cli.Verbs;

/// <summary>Finds the model that is meant where none is named.</summary>
internal static class ModelFolder
{
    private static readonly string Usual = Path.Combine("models", "default");

    /// <summary>
    /// The named folder; else <c>models/default</c> beside the program, then in the working folder or the nearest one above it. Where
    /// there is none, the plain name, which opening then reports as missing.
    /// </summary>
    public static string Find(string? named)
    {
        if (named is not null)
            return named;
        var beside = Path.Combine(AppContext.BaseDirectory, Usual);
        if (Directory.Exists(beside))
            return beside;
        for (var folder = Environment.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var found = Path.Combine(folder, Usual);
            if (Directory.Exists(found))
                return found;
        }

        return Usual;
    }
}
