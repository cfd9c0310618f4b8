using System.Text;
using System.Text.Json;

namespace ReviewClassifier.Benchmarks;

/// <summary>The text that everyone segments: a file given, or the texts of data/labelled again and again up to 20 MB.</summary>
internal sealed class SampleFile : IDisposable
{
    private const int Size = 20_000_000;
    private readonly bool _temporary;

    private SampleFile(string path, bool temporary)
    {
        Path = path;
        _temporary = temporary;
    }

    public string Path { get; }

    public static SampleFile Existing(string path) => new(path, temporary: false);

    public static SampleFile OfLabelledTexts()
    {
        var path = System.IO.Path.GetTempFileName();
        var lines = Directory.GetFiles(System.IO.Path.Combine(Root(), "data", "labelled"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file)).SelectMany(Texts).SelectMany(text => text.Split('\n')).Where(line => line.Length > 0).ToList();
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        for (var i = 0; file.BaseStream.Position < Size; i++)
        {
            file.Write(lines[i % lines.Count]);
            file.Write('\n');
        }

        return new SampleFile(path, temporary: true);
    }

    public void Dispose()
    {
        if (_temporary)
            File.Delete(Path);
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ReviewClassifier.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmark runs outside the repository.");
    }

    private static List<string> Texts(string row)
    {
        using var json = JsonDocument.Parse(row);
        List<string> texts = [json.RootElement.GetProperty("review").GetString() ?? ""];
        if (json.RootElement.TryGetProperty("chat", out var chat) && chat.ValueKind == JsonValueKind.Array)
            texts.AddRange(chat.EnumerateArray().Select(line => line.GetProperty("text").GetString() ?? ""));
        return texts;
    }
}
