using System.Text.Json;

namespace ReviewClassifier.Cases;

/// <summary>The names of an enum as they stand in files: snake case, lower case, matched exactly.</summary>
/// <typeparam name="T">The enum.</typeparam>
public static class SnakeCase<T>
    where T : struct, Enum
{
    private static readonly T[] All = Enum.GetValues<T>();

    private static readonly string[] Names = NamesOf(All);

    /// <summary>All values, in order of declaration.</summary>
    public static IReadOnlyList<T> Values => All;

    /// <summary>All names, in the order of <see cref="Values"/>.</summary>
    public static IReadOnlyList<string> AllNames => Names;

    /// <summary>The name of a declared value.</summary>
    public static string Name(T value) => Names[Array.IndexOf(All, value)];

    /// <summary>Finds the value of a name; false where there is none of that name.</summary>
    public static bool TryParse(string? name, out T value)
    {
        var at = Array.IndexOf(Names, name);
        value = at < 0 ? default : All[at];
        return at >= 0;
    }

    private static string[] NamesOf(T[] values)
    {
        var names = new string[values.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = JsonNamingPolicy.SnakeCaseLower.ConvertName(values[i].ToString());
        return names;
    }
}
