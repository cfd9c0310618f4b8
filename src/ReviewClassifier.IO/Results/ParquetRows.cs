using Parquet;
using Parquet.Schema;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Results;

/// <summary>The column of JSON of a Parquet file of results, a row group in memory at a time.</summary>
internal static class ParquetRows
{
    public static IEnumerable<string?> Read(string path)
    {
        using var file = File.OpenRead(path);
        var (reader, field) = Open(path, file);
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            foreach (var json in Group(path, reader, field, group))
            {
                yield return json;
            }
        }

        reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static (ParquetReader Reader, DataField Field) Open(string path, Stream file) => Guarded(path, () =>
    {
        var reader = ParquetReader.CreateAsync(file).GetAwaiter().GetResult();
        var field = Array.Find(reader.Schema.GetDataFields(), IsJson);
        return (reader, field ?? throw new InputException(
            $"{path}: has no column \"{ResultCells.Json.Name}\" of text and so is no table of results; give a file as batch writes it."));
    });

    // The library tells text by the type that it is read into without copying.
    private static bool IsJson(DataField field) =>
        field.Name == ResultCells.Json.Name && (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>));

    private static string?[] Group(string path, ParquetReader reader, DataField field, int group) => Guarded(path, () =>
    {
        using var rows = reader.OpenRowGroupReader(group);
        var cells = new string?[rows.RowCount];
        rows.ReadAsync(field, cells.AsMemory()!).AsTask().GetAwaiter().GetResult();
        return cells;
    });

    // A broken file shows itself as almost any exception of the library; all mean the same to a person.
    private static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (InputException or OutOfMemoryException))
        {
            throw new InputException($"{path}: cannot be read as Parquet; write it anew.", error);
        }
    }
}
