using Microsoft.Extensions.DependencyInjection;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests;

public class ServiceTests
{
    [Fact]
    public void The_host_gives_everyone_the_same_scorer_and_it_scores()
    {
        using var host = new ServiceCollection().AddReviewClassifier(Repository.Model).BuildServiceProvider();
        var scorer = host.GetRequiredService<Scorer>();
        using var scope = host.CreateScope();
        Assert.Same(scorer, scope.ServiceProvider.GetRequiredService<Scorer>());
        var item = Shared.Sample("extortion.json");
        Assert.Equal(Shared.Bytes(Shared.Scorer.Score(item)), Shared.Bytes(scorer.Score(item)));
    }

    [Fact]
    public void A_missing_bundle_is_told_when_the_scorer_is_first_asked_for()
    {
        using var host = new ServiceCollection().AddReviewClassifier(Path.Combine(Repository.Model, "none")).BuildServiceProvider();
        Assert.Throws<ModelException>(host.GetRequiredService<Scorer>);
    }

    [Fact]
    public void The_host_closes_the_scorer()
    {
        var host = new ServiceCollection().AddReviewClassifier(Repository.Model).BuildServiceProvider();
        var scorer = host.GetRequiredService<Scorer>();
        host.Dispose();
        Assert.Throws<ObjectDisposedException>(() => scorer.Score(Shared.Sample("extortion.json")));
    }

    [Fact]
    public void A_folder_without_a_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddReviewClassifier(""));
}
