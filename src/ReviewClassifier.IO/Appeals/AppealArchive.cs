using System.IO.Compression;
using System.Text;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Advice;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Appeals;

/// <summary>
/// The appeal packs of many cases in one zip: a folder for each, named by its number and the case's id, and a list that says which is
/// which, by when it has to be handed in, and for which cases there is none. The same cases give the same bytes.
/// </summary>
public static class AppealArchive
{
    /// <summary>The most packs of one archive, which is made in memory.</summary>
    public const int Most = 200;

    private const int LongestName = 40;

    /// <summary>The bytes of the archive.</summary>
    /// <param name="rows">The cases with their results, <see cref="Most"/> at most.</param>
    /// <param name="rules">The platforms' rules.</param>
    /// <param name="options">How each pack is made.</param>
    public static byte[] Write(IReadOnlyCollection<ScoredRow> rows, PlatformRules rules, AppealOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows.Count, Most, nameof(rows));
        var english = options.Language == Language.English;
        var list = new StringBuilder("\uFEFF");
        return FixedZip.Write(Entries());

        IEnumerable<(string Name, byte[] Bytes)> Entries()
        {
            var number = 0;
            foreach (var (row, result) in rows)
            {
                var id = ShownText.Of(row.Case.Id).ReplaceLineEndings(" ");
                if (result.Verdict == Verdict.Genuine && !options.IncludeAnyway)
                {
                    Tell($"—  {id}  {(english ? "no pack: looks like a genuine review" : "没有材料：更像真实差评，不支持申诉")}");
                    continue;
                }

                var folder = $"{++number:000} {FileName(id)}";
                var pack = AppealPack.Create(row.Case, result, rules, options);
                Tell($"{folder}  {id}  {DeadlineWords.Of(pack.Deadline).In(options.Language)}");
                foreach (var entry in Unpacked(AppealFile.Write(pack, SellerAdvice.Of(row.Case, result, rules, options), AppealForm.Zip)))
                {
                    yield return ($"{folder}/{entry.Name}", entry.Bytes);
                }
            }

            yield return (english ? "list.txt" : "目录.txt", Encoding.UTF8.GetBytes(list.ToString()));
        }

        void Tell(string line) => list.Append(line).Append("\r\n");
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Unpacked(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (entry.FullName, bytes.ToArray());
        }
    }

    // An id may hold what no system's file names may, or lead out of the folder.
    private static string FileName(string id)
    {
        var name = new StringBuilder();
        foreach (var rune in id.EnumerateRunes())
        {
            if (name.Length >= LongestName)
            {
                break;
            }

            name.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' ? rune.ToString() : "_");
        }

        return name.ToString();
    }
}
