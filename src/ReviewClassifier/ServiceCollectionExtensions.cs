using Microsoft.Extensions.DependencyInjection;
using ReviewClassifier.Scoring;

namespace ReviewClassifier;

/// <summary>Registers the scorer with a host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="Scorer"/> for the whole application, opened when it is first asked for and closed with the host.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="modelFolder">The folder of the model bundle.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddReviewClassifier(this IServiceCollection services, string modelFolder)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(modelFolder);
        return services.AddSingleton(_ => Scorer.Open(modelFolder));
    }
}
