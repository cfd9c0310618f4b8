using ReviewClassifier.IO.Output;

namespace ReviewClassifier.Cli.Batch.Finishing;

/// <summary>Moves a finished file from the work folder to its place.</summary>
internal static class Placing
{
    /// <summary>Moves it; where it was moved before, nothing is left to do.</summary>
    public static void Move(string made, string place)
    {
        if (File.Exists(made))
            AtomicFile.Place(made, place);
    }
}
