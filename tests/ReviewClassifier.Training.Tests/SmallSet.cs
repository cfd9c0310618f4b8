using System.Security.Cryptography;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Tests;

/// <summary>A small but real part of data/labelled, and options that train on it in seconds.</summary>
internal static class SmallSet
{
    public static TrainingOptions Options { get; } = new() { Folds = 2, MinimumLines = 8, BackgroundReviews = 40, BootstrapSamples = 100 };

    /// <summary>Four authors, and genuine cases of two others as background.</summary>
    public static TrainingSet Training { get; } = Read(["h", "k", "w", "x"], ["g", "q"]);

    /// <summary>The same authors without any background.</summary>
    public static TrainingSet WithoutBackground { get; } = Training with { Background = [] };

    /// <summary>An author whom no small model learns from.</summary>
    public static TrainingSet Unseen { get; } = Read(["v"], []);

    public static TrainingSet Read(string[] labelled, string[] background)
    {
        var ordinary = LabelledReader.Read(background.Select(PathOf)).Items.Where(c => !c.Malicious).Select(c => c.Case);
        return new TrainingSet(LabelledReader.Read(labelled.Select(PathOf)).Items, [.. ordinary], [.. labelled.Concat(background).Select(Describe)]);
    }

    private static string PathOf(string name) => Path.Combine(Repository.Labelled, name + ".jsonl");

    private static DataFile Describe(string name)
    {
        var bytes = File.ReadAllBytes(PathOf(name));
        return new DataFile(name + ".jsonl", bytes.Count(b => b == '\n'), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
