using System.Security.Cryptography;
using System.Text.Json;

namespace ReviewClassifier.Models;

/// <summary>Reads a bundle's files, every length checked before it is allocated and every digest before its bytes are used.</summary>
public static class BundleReader
{
    private const int LongestManifest = 1 << 20;
    private const long LongestFile = 256L << 20;

    /// <summary>Reads and checks <c>model.json</c>.</summary>
    /// <exception cref="ModelException">It is missing, damaged, foreign or newer.</exception>
    public static ModelManifest ReadManifest(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, BundleFiles.Manifest);
        var bytes = ReadBounded(path, LongestManifest);
        CheckSchema(bytes, path);
        ModelManifest manifest;
        try
        {
            manifest = ManifestParser.Parse(bytes);
        }
        catch (JsonException failure)
        {
            throw new ModelException(
                $"'{path}' is not a model's description ({(failure.LineNumber is { } line ? $"line {line + 1}" : failure.Path)}): copy the bundle again or train it.", failure);
        }

        return ManifestCheck.Checked(manifest, path);
    }

    /// <summary>Reads a file of a bundle and checks its length and digest.</summary>
    /// <exception cref="ModelException">It is missing, cut short or changed.</exception>
    public static byte[] ReadFile(string folder, ModelManifest manifest, string name)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var path = Path.Combine(folder, name);
        var bytes = ReadBounded(path, LongestFile, manifest.Files[name].Bytes);
        CheckDigest(bytes, manifest.Files[name], path);
        return bytes;
    }

    /// <summary>Maps a file of a bundle into memory and checks its length and digest.</summary>
    /// <exception cref="ModelException">It is missing, cut short or changed.</exception>
    internal static MappedFile MapFile(string folder, ModelManifest manifest, string name)
    {
        var path = Path.Combine(folder, name);
        return Guarded(path, () =>
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            CheckLength(path, file.Length, LongestFile, manifest.Files[name].Bytes);
            if (file.Length == 0)
                throw new ModelException($"'{path}' is empty: copy the bundle again or train it.");
            var mapped = new MappedFile(file);
            CheckDigest(mapped.Bytes, manifest.Files[name], path);
            return mapped;
        });
    }

    private static void CheckDigest(ReadOnlySpan<byte> bytes, BundleFile expected, string path)
    {
        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), expected.Sha256, StringComparison.Ordinal))
            throw new ModelException($"'{path}' is damaged, its digest is not the one in {BundleFiles.Manifest}: copy the bundle again.");
    }

    // Looked at first and alone, so that a newer bundle is called newer and not damaged.
    private static void CheckSchema(byte[] bytes, string path)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals("schema"u8))
                    continue;
                if (reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var schema))
                {
                    if (schema != ModelManifest.CurrentSchema)
                    {
                        throw new ModelException(
                            $"The model '{path}' has schema {schema}, and this program reads schema {ModelManifest.CurrentSchema}: use a program or a bundle of the other version.");
                    }

                    return;
                }
            }
        }
        catch (JsonException)
        {
            // Told below: a file that is no JSON has no schema.
        }

        throw new ModelException($"'{path}' is not a model's description: it names no schema; copy the bundle again or train it.");
    }

    private static byte[] ReadBounded(string path, long longest, long? expected = null) => Guarded(path, () =>
    {
        using var handle = File.OpenHandle(path);
        var length = RandomAccess.GetLength(handle);
        CheckLength(path, length, longest, expected);
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var count)
            read += count;
        return read == bytes.Length ? bytes : throw new ModelException($"'{path}' became shorter while it was read: copy the bundle again.");
    });

    private static void CheckLength(string path, long length, long longest, long? expected)
    {
        if (length > longest)
            throw new ModelException($"'{path}' has {length} bytes, more than the {longest} a bundle may have: it is another file, copy the bundle again.");
        if (expected is not null && length != expected)
            throw new ModelException($"'{path}' has {length} bytes where the bundle says {expected}: copy the bundle again.");
    }

    private static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException($"There is no '{path}': give the folder of a model bundle with --model, or train one.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ModelException($"'{path}' cannot be read ({failure.Message}): check the folder and its permissions.", failure);
        }
    }
}
