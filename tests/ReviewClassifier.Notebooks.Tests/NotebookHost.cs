namespace ReviewClassifier.Notebooks.Tests;

/// <summary>What every cell may use besides the libraries.</summary>
public sealed class NotebookHost
{
    internal List<CellOutput> Shown { get; } = [];

    /// <summary>The repository's folder.</summary>
    public string Root { get; } = Repository.Root;

    /// <summary>A file or folder of the repository.</summary>
    public string At(string path) => Path.Combine([Root, .. path.Split('/')]);

    /// <summary>Shows bars under the cell.</summary>
    /// <param name="title">What they show.</param>
    /// <param name="bars">A name and a value each, from the top.</param>
    /// <param name="format">How the values are written.</param>
    public void Bars(string title, IEnumerable<(string Name, double Value)> bars, string format = "0") =>
        Shown.Add(new CellOutput("image/svg+xml", new BarChart(title, [.. bars], format).ToSvg()));
}
