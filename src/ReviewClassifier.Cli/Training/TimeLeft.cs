using System.Globalization;

namespace ReviewClassifier.Cli.Training;

/// <summary>Tells how long a run will still take, from how long it took so far: steadier than the pace of the last seconds.</summary>
internal static class TimeLeft
{
    private const double Least = 0.03;

    /// <summary>The time left in words; empty while too little is done to tell.</summary>
    /// <param name="elapsed">How long it has run.</param>
    /// <param name="done">The share of the work that is done, 0 to 1.</param>
    public static string Of(TimeSpan elapsed, double done)
    {
        if (done < Least)
            return "";
        var left = elapsed.TotalSeconds * (1 - done) / done;
        return left < 60
            ? string.Create(CultureInfo.InvariantCulture, $"about {Math.Max(1, Math.Ceiling(left / 5)) * 5:F0} s left")
            : string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(left / 60):F0} min left");
    }
}
