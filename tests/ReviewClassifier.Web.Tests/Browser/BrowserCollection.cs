namespace ReviewClassifier.Web.Tests.Browser;

/// <summary>The tests that share the browser; one after another, so that timings are of one page.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "browser";
}
