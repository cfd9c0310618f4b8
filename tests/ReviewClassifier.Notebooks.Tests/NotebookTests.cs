using System.Globalization;

namespace ReviewClassifier.Notebooks.Tests;

/// <summary>
/// The notebooks run, and what is saved in them is what they put out. <c>REFRESH_NOTEBOOKS=1 dotnet test tests/ReviewClassifier.Notebooks.Tests</c>
/// saves today's outputs.
/// </summary>
public class NotebookTests
{
    public NotebookTests() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData("explore.ipynb")]
    [InlineData("retrain.ipynb")]
    public async Task A_notebook_runs_and_its_saved_outputs_are_todays(string name)
    {
        var path = Path.Combine(Repository.Root, "notebooks", name);
        var notebook = Notebook.Read(path);
        var saved = notebook.ToText();
        notebook.Keep(await NotebookRunner.Run(notebook));
        if (Environment.GetEnvironmentVariable("REFRESH_NOTEBOOKS") == "1")
            await File.WriteAllTextAsync(path, notebook.ToText());
        else
            Assert.Equal(saved, notebook.ToText());
    }

    [Fact]
    public async Task A_failing_cell_is_named()
    {
        var notebook = Broken("var a = 1;", "throw new Exception(\"no data\");");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => NotebookRunner.Run(notebook));
        Assert.Equal("Cell 2 failed: no data", failure.Message);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_named()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => NotebookRunner.Run(Broken("int x = \"1\";")));
        Assert.StartsWith("Cell 1 failed: (1,9): error CS0029", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printed_text_pictures_and_the_last_value_become_outputs()
    {
        var outputs = await NotebookRunner.Run(Broken("Console.WriteLine(\"a\\nb\"); Bars(\"<t>\", new[] { (\"x&y\", 2.0) });", "1.5 + 1"));
        Assert.Equal([CellOutput.Printed, "image/svg+xml"], outputs[0].Select(o => o.Kind));
        Assert.Equal("a\nb\n", outputs[0][0].Text);
        Assert.Contains("<title>&lt;t&gt;</title>", outputs[0][1].Text, StringComparison.Ordinal);
        Assert.Contains(">x&amp;y</text>", outputs[0][1].Text, StringComparison.Ordinal);
        Assert.Equal(new CellOutput("text/plain", "2.5"), Assert.Single(outputs[1]));
    }

    private static Notebook Broken(params string[] sources) => new(new System.Text.Json.Nodes.JsonObject
    {
        ["cells"] = new System.Text.Json.Nodes.JsonArray([.. sources.Select(source => new System.Text.Json.Nodes.JsonObject
        {
            ["cell_type"] = "code",
            ["source"] = source,
        })]),
    });
}
