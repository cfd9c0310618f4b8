using System.Text.Json;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Appeals;

/// <summary>The platforms' rules for appeals, from a file: they change, and no figure of theirs stands in code. Immutable.</summary>
public sealed class PlatformRules
{
    private readonly Dictionary<string, Platform> _byName = new(StringComparer.OrdinalIgnoreCase);

    private PlatformRules(IReadOnlyList<Platform> platforms) => Platforms = platforms;

    /// <summary>The platforms, in the file's order.</summary>
    public IReadOnlyList<Platform> Platforms { get; }

    /// <summary>Opens the rules that stand beside the program, <c>platforms.json</c>.</summary>
    /// <exception cref="RulesException">They cannot be used.</exception>
    public static PlatformRules OpenDefault() => Open(Path.Combine(AppContext.BaseDirectory, "platforms.json"));

    /// <summary>Opens a file of rules.</summary>
    /// <exception cref="RulesException">It cannot be read or used.</exception>
    public static PlatformRules Open(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RulesException($"{path}: the platforms' rules cannot be read; copy data/platforms.json beside the program.", failure);
        }
    }

    /// <summary>Reads rules.</summary>
    /// <param name="json">The file's bytes: UTF-8, with or without a byte order mark.</param>
    /// <param name="path">The file's name, for the message.</param>
    /// <exception cref="RulesException">They cannot be used.</exception>
    public static PlatformRules Parse(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json.StartsWith("\uFEFF"u8) ? json[3..] : json, RulesJson.Default.RulesFile);
            var rules = new PlatformRules(file?.Platforms ?? []);
            RulesCheck.Check(rules.Platforms, path);
            foreach (var platform in rules.Platforms)
                rules.Add(platform, path);
            return rules;
        }
        catch (JsonException failure)
        {
            var place = failure.LineNumber is { } line ? $"{path}:{line + 1}:{failure.BytePositionInLine + 1}" : path;
            throw new RulesException(
                $"{place}: {failure.Path ?? "the text"} is not what is expected there; compare it with data/README.md.", failure);
        }
    }

    /// <summary>The platform of a name or alias, whatever its letter case; null where it is not known.</summary>
    public Platform? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name.Trim());

    /// <summary>The platform of a case; null where it is not known.</summary>
    public Platform? Find(Case item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Find(item.Platform);
    }

    private void Add(Platform platform, string path)
    {
        foreach (var name in (IEnumerable<string>)[platform.Name, .. platform.Aliases ?? []])
        {
            if (!_byName.TryAdd(name.Trim(), platform))
            {
                throw new RulesException(
                    $"{path}: \"{name}\" names both {_byName[name.Trim()].Name} and {platform.Name}; keep one of them.");
            }
        }
    }
}
