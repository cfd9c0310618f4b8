namespace ReviewClassifier.Benchmarks;

/// <summary><c>score [CASE.json]</c>: the cold start of the command for one case against that of an empty program, by turns.</summary>
internal static class ScoreBenchmark
{
    private const int Rounds = 15;
    private const double MostTimes = 6;

    public static int Run(string[] arguments)
    {
        var file = arguments.Length > 0 ? Path.GetFullPath(arguments[0]) : Path.Combine(SampleFile.Root(), "data", "samples", "extortion.json");
        using var empty = new EmptyProgram();
        var nothing = new double[Rounds];
        var score = new double[Rounds];
        // The first round of each only fills the file cache.
        for (var round = -1; round < Rounds; round++)
        {
            var (emptySeconds, scoreSeconds) = (
                Measured.Run("dotnet", empty.Assembly).Seconds,
                Measured.Run("dotnet", Measured.Command, "score", file).Seconds);
            if (round >= 0)
                (nothing[round], score[round]) = (emptySeconds * 1000, scoreSeconds * 1000);
        }

        Array.Sort(nothing);
        Array.Sort(score);
        var times = score[Rounds / 2] / nothing[Rounds / 2];
        Console.WriteLine($"{Rounds} cold starts each, by turns, {Environment.ProcessorCount} processors: median (least)");
        Console.WriteLine($"empty .NET program   {nothing[Rounds / 2],7:F1} ms ({nothing[0]:F1})");
        Console.WriteLine($"score, one case      {score[Rounds / 2],7:F1} ms ({score[0]:F1})");
        Console.WriteLine($"ratio                {times,7:F2} ({score[0] / nothing[0]:F2}); at most {MostTimes} wanted");
        return times <= MostTimes ? 0 : 1;
    }
}
