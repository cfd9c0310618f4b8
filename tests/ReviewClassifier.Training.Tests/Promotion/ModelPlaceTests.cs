using ReviewClassifier.Models;
using ReviewClassifier.Training.Promotion;

namespace ReviewClassifier.Training.Tests.Promotion;

[Collection(SmallModelTests.Name)]
public sealed class ModelPlaceTests : IDisposable
{
    private readonly SmallModel _model;
    private readonly TemporaryFolder _folder = new();
    private readonly ModelPlace _place;

    public ModelPlaceTests(SmallModel model)
    {
        _model = model;
        _place = new ModelPlace(_folder["mine"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_candidate_takes_the_place_and_the_one_before_is_kept()
    {
        Put(_place.Current, "old");
        Put(_place.Candidate, "new");
        _place.Promote();
        Assert.Equal(("new", "old"), (Name(_place.Current), Name(_place.Previous)));
        Assert.Equal(["mine", "mine.previous"], _folder.Names());
    }

    [Fact]
    public void Only_the_one_before_is_kept()
    {
        Put(_place.Current, "second");
        Put(_place.Previous, "first");
        Put(_place.Candidate, "third");
        _place.Promote();
        Assert.Equal(("third", "second"), (Name(_place.Current), Name(_place.Previous)));
        Assert.Equal(["mine", "mine.previous"], _folder.Names());
    }

    [Fact]
    public void Rolling_back_twice_changes_nothing()
    {
        Put(_place.Current, "new");
        Put(_place.Previous, "old");
        Assert.Equal(_model.Version, _place.RollBack());
        Assert.Equal(("old", "new"), (Name(_place.Current), Name(_place.Previous)));
        _place.RollBack();
        Assert.Equal(("new", "old"), (Name(_place.Current), Name(_place.Previous)));
        Assert.Equal(["mine", "mine.previous"], _folder.Names());
    }

    [Fact]
    public void Without_one_before_there_is_no_way_back()
    {
        Put(_place.Current, "new");
        Assert.Equal(
            $"There is no '{_place.Previous}': no model stood in '{_place.Current}' before, or it was moved.",
            Assert.Throws<TrainingException>(() => _place.RollBack()).Message);
        Assert.Equal("new", Name(_place.Current));
    }

    [Fact]
    public void A_damaged_model_is_not_brought_back()
    {
        Put(_place.Current, "new");
        Put(_place.Previous, "old");
        File.WriteAllText(Path.Combine(_place.Previous, BundleFiles.Case), "damaged");
        Assert.Throws<ModelException>(() => _place.RollBack());
        Assert.Equal("new", Name(_place.Current));
    }

    [Fact]
    public void A_folder_that_is_no_bundle_is_never_moved()
    {
        Put(_place.Current, "old");
        Put(_place.Candidate, "new");
        Directory.CreateDirectory(_place.Previous);
        File.WriteAllText(Path.Combine(_place.Previous, "thesis.txt"), "years of work");
        Assert.Equal(
            $"'{_place.Previous}' holds something that is not a model bundle: move it elsewhere.",
            Assert.Throws<TrainingException>(_place.Promote).Message);
        Assert.Equal(("old", "new"), (Name(_place.Current), Name(_place.Candidate)));
        Assert.True(File.Exists(Path.Combine(_place.Previous, "thesis.txt")));
    }

    // The states that a crash between two moves leaves: what stands where, and what must stand there afterwards.
    [Theory]
    [InlineData("", "old", "", "old", "")]
    [InlineData("", "old", "older", "old", "older")]
    [InlineData("old", "", "older", "old", "older")]
    [InlineData("new", "old", "older", "new", "old")]
    [InlineData("", "", "older", "older", "")]
    public void After_a_crash_between_two_moves_the_place_has_a_model_again(string current, string previous, string aside, string then, string thenPrevious)
    {
        Put(_place.Current, current);
        Put(_place.Previous, previous);
        Put(_place.Previous + ".1a2b3c4d.aside", aside);
        Assert.Equal(current.Length == 0, _place.Repair());
        Assert.Equal((then, thenPrevious), (Name(_place.Current), Name(_place.Previous)));
        Assert.DoesNotContain(_folder.Names(), name => name.EndsWith(".aside", StringComparison.Ordinal));
    }

    [Fact]
    public void A_crash_while_rolling_back_is_ended_by_rolling_back()
    {
        Put(_place.Previous, "old");
        Put(_place.Previous + ".1a2b3c4d.aside", "new");
        _place.RollBack();
        Assert.Equal(("old", "new"), (Name(_place.Current), Name(_place.Previous)));
    }

    // The model under a name of its own: an entry of the manifest that nothing else reads.
    private void Put(string folder, string name)
    {
        if (name.Length == 0)
            return;
        _model.Trained.Write(folder);
        var manifest = Path.Combine(folder, BundleFiles.Manifest);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Insert(1, $"\"name\":\"{name}\","));
    }

    private static string Name(string folder)
    {
        if (!Directory.Exists(folder))
            return "";
        using var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, BundleFiles.Manifest)));
        return manifest.RootElement.GetProperty("name").GetString()!;
    }
}
