namespace ReviewClassifier.Training.Tests;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("review-classifier-training-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string[] Names(string folder = "") =>
        [.. Directory.GetFileSystemEntries(this[folder]).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal)!];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
