using ReviewClassifier.Models;
using ReviewClassifier.Training.Comparisons;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Tests.Comparisons;

[Collection(SmallModelTests.Name)]
public class UnseenPartTests(SmallModel model)
{
    private ModelManifest Manifest => model.Scorer.Model;

    [Fact]
    public void Cases_of_training_are_left_out_even_from_another_file()
    {
        var known = SmallSet.Training.Labelled.Take(30).Select(c => c with { Group = "mine", Malicious = !c.Malicious }).ToArray();
        var set = SmallSet.Unseen with { Labelled = [.. known, .. SmallSet.Unseen.Labelled] };
        var part = UnseenPart.Of(set, Manifest, Manifest);
        Assert.Equal(SmallSet.Unseen.Labelled, part.Set.Labelled);
        Assert.All(part.Cautions, c => Assert.Equal(
            FormattableString.Invariant($"30 of {set.Labelled.Count} labelled cases were in the training of {model.Version} and are left out."), c));
    }

    [Fact]
    public void Where_nothing_new_is_left_it_is_refused()
    {
        var failure = Assert.Throws<TrainingException>(() => UnseenPart.Of(SmallSet.Training, Manifest));
        Assert.StartsWith("Of 608 labelled cases 0 are new to every model compared", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_that_names_no_cases_is_known_by_its_files()
    {
        var old = Manifest with { TrainedCases = null };
        Assert.Throws<TrainingException>(() => UnseenPart.Of(SmallSet.Read(["k"], []), old));
        var renamed = SmallSet.Unseen with { Files = [.. SmallSet.Unseen.Files, new DataFile("k.jsonl", 1, "other bytes")] };
        Assert.Equal(
            [$"Model {model.Version} was trained on other bytes under the name k.jsonl and says nothing of single cases: if they are the same cases, its figures are too good."],
            UnseenPart.Of(renamed, old).Cautions);
    }

    [Fact]
    public void Background_of_training_is_told()
    {
        var set = SmallSet.Unseen with { Files = [.. SmallSet.Unseen.Files, SmallSet.Training.Files.Single(f => f.Name == "g.jsonl")] };
        Assert.Equal(
            [$"The background g.jsonl was in the training of {model.Version}: its false alarms there look fewer than they are."],
            UnseenPart.Of(set, Manifest).Cautions);
    }

    [Fact]
    public void Every_case_of_training_is_found_again_and_no_other()
    {
        var written = TrainedCases.Write(SmallSet.Training.Labelled)!;
        Assert.Equal(written, Manifest.TrainedCases);
        var trained = new TrainedCases(Manifest with { TrainedOn = [] });
        Assert.Equal(SmallSet.Training.Labelled, trained.Among(SmallSet.Training));
        Assert.Empty(trained.Among(SmallSet.Unseen));
        var touched = SmallSet.Training.Labelled[0];
        touched = touched with { Case = touched.Case with { Review = touched.Case.Review + "。" } };
        Assert.Empty(trained.Among(SmallSet.Training with { Labelled = [touched] }));
    }

    [Fact]
    public void What_is_no_list_of_digests_is_a_damaged_bundle() => Assert.Throws<ModelException>(
        () => new TrainedCases(Manifest with { TrainedCases = "差评" }));
}
