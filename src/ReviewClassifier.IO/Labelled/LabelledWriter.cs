using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled.Writing;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Writes labelled cases in any form, such that <see cref="LabelledReader"/> gives the same cases back.</summary>
public static class LabelledWriter
{
    private static readonly (string Name, string Extension, LabelledForm Form, Func<ILabelledWriter> Create)[] Forms =
    [
        ("jsonl", ".jsonl", LabelledForm.JsonLines, () => new JsonLinesForm()),
        ("csv", ".csv", LabelledForm.Csv, () => new CsvForm(',')),
        ("tsv", ".tsv", LabelledForm.Tsv, () => new CsvForm('\t')),
        ("xlsx", ".xlsx", LabelledForm.Excel, () => new ExcelForm()),
        ("label-studio", ".json", LabelledForm.LabelStudio, () => new LabelStudioForm()),
        ("doccano", "", LabelledForm.Doccano, () => new DoccanoForm()),
    ];

    /// <summary>The forms' names on the command line, as <see cref="TryParse"/> takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Forms.Select(form => form.Name)];

    /// <summary>The form of a name; false where there is none of that name.</summary>
    public static bool TryParse(string name, out LabelledForm form)
    {
        var found = Array.Find(Forms, known => known.Name == name);
        form = found.Form;
        return found.Name is not null;
    }

    /// <summary>The form that a file's extension stands for, <c>.gz</c> passed over; null where it stands for none.</summary>
    public static LabelledForm? FormOf(string path)
    {
        var found = Array.Find(Forms, known => known.Extension.Length > 0 && known.Extension == InputFile.Extension(path));
        return found.Name is null ? null : found.Form;
    }

    /// <summary>
    /// Writes the file whole or not at all, gzipped where its name ends in <c>.gz</c>. The cases' groups do not stand in it: they are
    /// the names of files. A lone surrogate becomes U+FFFD, except in Excel, which keeps it.
    /// <see cref="OutputException"/> where it cannot be written.
    /// </summary>
    public static void Write(string path, IReadOnlyList<LabelledCase> cases, LabelledForm form) =>
        AtomicFile.Write(path, stream => Array.Find(Forms, known => known.Form == form).Create().Write(stream, cases));
}
