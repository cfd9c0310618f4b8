using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ReviewClassifier.Notebooks.Tests;

/// <summary>Runs the code cells of a notebook in order, each with what those before it declared.</summary>
internal static class NotebookRunner
{
    private static readonly ScriptOptions _options = ScriptOptions.Default
        .WithReferences(
            typeof(Enumerable).Assembly, typeof(Text.Segmentation.Segmenter).Assembly, typeof(Cases.Case).Assembly,
            typeof(IO.Labelled.LabelledReader).Assembly, typeof(Training.Trainer).Assembly)
        .WithImports("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading");

    /// <summary>Runs a notebook.</summary>
    /// <returns>The outputs of each code cell.</returns>
    /// <exception cref="InvalidOperationException">A cell failed; the message says which and why.</exception>
    public static async Task<IReadOnlyList<IReadOnlyList<CellOutput>>> Run(Notebook notebook)
    {
        var outputs = new List<IReadOnlyList<CellOutput>>();
        var host = new NotebookHost();
        ScriptState<object>? state = null;
        foreach (var cell in notebook.CodeCells)
        {
            host.Shown.Clear();
            using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            var console = Console.Out;
            Console.SetOut(printed);
            try
            {
                var source = Notebook.Source(cell);
                state = state is null
                    ? await CSharpScript.RunAsync(source, _options, host, typeof(NotebookHost))
                    : await state.ContinueWithAsync(source);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"Cell {outputs.Count + 1} failed: {failure.Message}", failure);
            }
            finally
            {
                Console.SetOut(console);
            }

            outputs.Add([.. All(printed.ToString(), host.Shown, state.ReturnValue)]);
        }

        return outputs;
    }

    private static IEnumerable<CellOutput> All(string printed, IEnumerable<CellOutput> shown, object? value)
    {
        if (printed.Length > 0)
            yield return new CellOutput(CellOutput.Printed, printed);
        foreach (var output in shown)
            yield return output;
        if (value is not null)
            yield return new CellOutput("text/plain", Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
    }
}
