using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ReviewClassifier.Web.Histories;

/// <summary>
/// The rows that were ticked: those of the page one by one (<c>row</c>), and with script those of other pages too, in one field
/// (<c>rows</c>, parted by commas), for a form takes only so many.
/// </summary>
internal static class RowChoice
{
    /// <summary>The rows, from 0, each once, in the history's order; what is no row is passed over.</summary>
    public static IReadOnlyList<int> Read(IFormCollection form, int count)
    {
        var rows = new SortedSet<int>();
        foreach (var text in form["row"].Concat(form["rows"].SelectMany(list => (list ?? "").Split(','))))
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count)
                rows.Add(number - 1);
        }

        return [.. rows];
    }
}
