using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Tables;

/// <summary>Reads a flat column of a row group as text: numbers and times as our files write them, null where there is no value.</summary>
internal static class ParquetColumn
{
    /// <summary>The cells; null for a column of a type that is no text, number, time or yes/no.</summary>
    public static string?[]? Read(ParquetRowGroupReader group, DataField field)
    {
        var type = field.ClrType;
        return type == typeof(string) || type == typeof(ReadOnlyMemory<char>) ? Texts(group, field)
            : type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>) ? Bytes(group, field)
            : type == typeof(DateTime) ? Values<DateTime>(group, field, ShopTime.Write)
            : type == typeof(DateOnly) ? Values<DateOnly>(group, field, date => ShopTime.Write(date.ToDateTime(default)))
            : type == typeof(double) ? Values<double>(group, field, Write)
            : type == typeof(float) ? Values<float>(group, field, number => Write(number))
            : type == typeof(long) ? Values<long>(group, field, Write)
            : type == typeof(ulong) ? Values<ulong>(group, field, Write)
            : type == typeof(int) ? Values<int>(group, field, Write)
            : type == typeof(uint) ? Values<uint>(group, field, Write)
            : type == typeof(short) ? Values<short>(group, field, Write)
            : type == typeof(ushort) ? Values<ushort>(group, field, Write)
            : type == typeof(byte) ? Values<byte>(group, field, Write)
            : type == typeof(sbyte) ? Values<sbyte>(group, field, Write)
            : type == typeof(decimal) ? Values<decimal>(group, field, Write)
            : type == typeof(bool) ? Values<bool>(group, field, Write)
            : null;
    }

    private static string?[] Texts(ParquetRowGroupReader group, DataField field)
    {
        var cells = new string?[group.RowCount];
        group.ReadAsync(field, cells.AsMemory()!).AsTask().GetAwaiter().GetResult();
        return cells;
    }

    // Writers of old leave out that the bytes are text.
    private static string?[] Bytes(ParquetRowGroupReader group, DataField field)
    {
        var cells = new byte[]?[group.RowCount];
        group.ReadAsync(field, cells.AsMemory()!).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(cells, bytes => bytes is null ? null : Encoding.UTF8.GetString(bytes));
    }

    private static string?[] Values<T>(ParquetRowGroupReader group, DataField field, Func<T, string?> write)
        where T : struct
    {
        if (field.IsNullable)
        {
            var some = new T?[group.RowCount];
            group.ReadAsync<T>(field, some.AsMemory()).AsTask().GetAwaiter().GetResult();
            return Array.ConvertAll(some, value => value is { } known ? write(known) : null);
        }

        var all = new T[group.RowCount];
        group.ReadAsync<T>(field, all.AsMemory()).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(all, value => write(value));
    }

    // NaN is how data frames write that there is no number.
    private static string? Write(double number) =>
        double.IsNaN(number) ? null
        : number == Math.Floor(number) && Math.Abs(number) < 1e21 ? number.ToString("F0", CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    private static string? Write<T>(T value)
        where T : struct => Convert.ToString(value, CultureInfo.InvariantCulture);
}
