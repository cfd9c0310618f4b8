using ReviewClassifier.Html;
using ReviewClassifier.Models;

namespace ReviewClassifier.Training.Reports.Html;

/// <summary>A cell of a figure with its interval.</summary>
internal static class FigureCell
{
    /// <summary>Writes the cell; a dash where nothing was measured.</summary>
    public static Markup Of(Figure figure) => figure.Count == 0
        ? new Markup("–")
        : Markup.Of($"""{figure.Value:0.000} <small>{figure.Low:0.000}–{figure.High:0.000}</small>""");
}
