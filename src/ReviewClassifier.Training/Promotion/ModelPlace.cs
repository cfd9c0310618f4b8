using ReviewClassifier.Models;
using ReviewClassifier.Training.Bundles;

namespace ReviewClassifier.Training.Promotion;

/// <summary>
/// The place of a model in use and the one before it beside: <c>DIR</c> and <c>DIR.previous</c>. Bundles are only ever moved whole, and
/// each move leaves enough behind that <see cref="Repair"/> finds the way after a crash between two of them.
/// </summary>
/// <param name="folder">The folder of the model in use.</param>
public sealed class ModelPlace(string folder)
{
    private const string Aside = ".aside";

    /// <summary>The folder of the model in use.</summary>
    public string Current { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>The folder of the model before it.</summary>
    public string Previous => Current + ".previous";

    /// <summary>The folder of a model that may take the place.</summary>
    public string Candidate => Current + ".candidate";

    /// <summary>Puts the candidate in the place; what stood there becomes the previous model, and the one previous before is deleted.</summary>
    /// <exception cref="TrainingException">There is no whole candidate, or a folder holds something that is no bundle.</exception>
    /// <exception cref="IOException">A folder cannot be moved; the model in use is then still there.</exception>
    public void Promote()
    {
        Repair();
        Check(Candidate);
        BundleReader.ReadManifest(Candidate);
        Check(Current);
        Check(Previous);
        var before = MoveAside(Previous);
        if (Directory.Exists(Current))
            Directory.Move(Current, Previous);
        try
        {
            Directory.Move(Candidate, Current);
        }
        catch
        {
            Repair();
            throw;
        }

        if (before is not null)
            Directory.Delete(before, recursive: true);
    }

    /// <summary>Brings the previous model back; the one that stood there becomes the previous, so that doing it again undoes it.</summary>
    /// <returns>The version that is in use now.</returns>
    /// <exception cref="TrainingException">There is no previous model, or a folder holds something that is no bundle.</exception>
    /// <exception cref="ModelException">The previous model is damaged; nothing was moved.</exception>
    public string RollBack()
    {
        if (Repair())
            return BundleReader.ReadManifest(Current).Version;
        if (!Directory.Exists(Previous))
            throw new TrainingException($"There is no '{Previous}': no model stood in '{Current}' before, or it was moved.");
        Check(Current);
        Check(Previous);
        var manifest = BundleReader.ReadManifest(Previous);
        foreach (var name in BundleFiles.Digested)
            BundleReader.ReadFile(Previous, manifest, name);
        var aside = MoveAside(Current);
        Directory.Move(Previous, Current);
        if (aside is not null)
            Directory.Move(aside, Previous);
        return manifest.Version;
    }

    /// <summary>Ends what a crash left undone: a place without a model gets the previous one back, and a folder put aside its name.</summary>
    /// <returns>Whether the place was without a model and has one again.</returns>
    public bool Repair()
    {
        var empty = !Directory.Exists(Current);
        if (empty && Directory.Exists(Previous))
            Directory.Move(Previous, Current);
        var parent = Path.GetDirectoryName(Current)!;
        foreach (var aside in Directory.Exists(parent) ? Directory.GetDirectories(parent, Path.GetFileName(Previous) + ".*" + Aside) : [])
        {
            if (!Directory.Exists(Current))
                Directory.Move(aside, Current);
            else if (!Directory.Exists(Previous))
                Directory.Move(aside, Previous);
            else
                Directory.Delete(aside, recursive: true);
        }

        return empty && Directory.Exists(Current);
    }

    private string? MoveAside(string from)
    {
        if (!Directory.Exists(from))
            return null;
        var aside = $"{Previous}.{Guid.NewGuid().ToString("N")[..8]}{Aside}";
        Directory.Move(from, aside);
        return aside;
    }

    private static void Check(string path)
    {
        if (File.Exists(path) || (Directory.Exists(path) && BundleWriter.HoldsSomethingElse(path)))
            throw new TrainingException($"'{path}' holds something that is not a model bundle: move it elsewhere.");
    }
}
