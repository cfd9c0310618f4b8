using System.Collections.Concurrent;
using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Results;

namespace ReviewClassifier.Scoring;

/// <summary>
/// Scores cases with a model bundle. Open one and keep it: opening reads and checks the bundle, scoring shares it. Safe for any number of
/// threads; the same case gives the same result alone, in bulk, in any order and on any number of threads.
/// </summary>
public sealed class Scorer : IDisposable
{
    // Cases scored in one go: enough to fill OnnxRuntime's calls, few enough to stay in the cache.
    private const int Bulk = 256;
    private readonly ModelBundle _bundle;
    private readonly TextTools _tools;
    private readonly ConcurrentBag<Worker> _workers = [];
    private volatile bool _disposed;

    private Scorer(ModelBundle bundle, TextTools tools)
    {
        _bundle = bundle;
        _tools = tools;
    }

    /// <summary>What the bundle says of itself.</summary>
    public ModelManifest Model => _bundle.Manifest;

    /// <summary>The model's version, such as <c>2026.11.24-1f3a9c</c>.</summary>
    public string Version => _bundle.Manifest.Version;

    /// <summary>The opened bundle: for telling what it weighs.</summary>
    internal ModelBundle Bundle => _bundle;

    /// <summary>Opens a bundle and the dictionaries beside the program.</summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <exception cref="ModelException">The bundle is missing, damaged, foreign or newer.</exception>
    /// <exception cref="Text.DictionaryException">A dictionary is missing or damaged.</exception>
    public static Scorer Open(string folder)
    {
        var tools = Task.Run(TextTools.OpenDefault);
        var bundle = ModelBundle.Open(folder);
        try
        {
            return new Scorer(bundle, tools.GetAwaiter().GetResult());
        }
        catch
        {
            bundle.Dispose();
            throw;
        }
    }

    /// <summary>Scores one case.</summary>
    public Result Score(Case item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Score([item])[0];
    }

    /// <summary>Scores cases in bulk, which is many times quicker than one by one.</summary>
    /// <returns>One result a case, in the same order.</returns>
    public IReadOnlyList<Result> Score(IReadOnlyList<Case> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var results = new List<Result>(items.Count);
        Use(worker =>
        {
            foreach (var chunk in items.Chunk(Bulk))
            {
                var analyses = worker.Analyst.Analyse(chunk);
                for (var i = 0; i < chunk.Length; i++)
                    results.Add(worker.Tell(i, chunk[i], analyses[i], _bundle.Manifest));
            }
        });
        return results;
    }

    /// <summary>What the models say of cases, before it is put into words: for measuring.</summary>
    internal IReadOnlyList<CaseAnalysis> Analyse(IReadOnlyList<Case> items)
    {
        var analyses = new List<CaseAnalysis>(items.Count);
        Use(worker =>
        {
            foreach (var chunk in items.Chunk(Bulk))
                analyses.AddRange(worker.Analyst.Analyse(chunk));
        });
        return analyses;
    }

    /// <summary>Lets the models go; no call may be running, and later ones throw <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        _disposed = true;
        _bundle.Dispose();
    }

    private void Use(Action<Worker> work)
    {
        // A session that was let go would take the whole process with it.
        ObjectDisposedException.ThrowIf(_disposed, this);
        var worker = _workers.TryTake(out var idle) ? idle : new Worker(_bundle, _tools);
        work(worker);
        _workers.Add(worker);
    }

    /// <summary>The scratch of one thread.</summary>
    private sealed class Worker(ModelBundle bundle, TextTools tools)
    {
        private readonly Explainer _explainer = new(bundle, tools);

        public CaseAnalyst Analyst { get; } = new(bundle, tools);

        public Result Tell(int index, Case item, CaseAnalysis analysis, ModelManifest manifest)
        {
            List<Evidence> evidence = [], mitigating = [];
            foreach (var candidate in analysis.Candidates)
            {
                if (CaseAnalysis.IsEvidence(candidate))
                    evidence.Add(Explain(candidate));
                else if (!candidate.TowardMalicious)
                    mitigating.Add(Explain(candidate));
            }

            var verdict = manifest.Thresholds.VerdictOf(analysis.Probability, item.Chat.Count > 0, evidence.Count > 0);
            return new Result(
                item.Id, verdict, analysis.Probability, verdict == Verdict.Malicious ? analysis.Pattern : null, evidence, mitigating, manifest.Version);

            Evidence Explain(Candidate candidate) => _explainer.Explain(
                item, analysis.Lines[candidate.Index], candidate, Analyst.OwnGrams(index, candidate.Index));
        }
    }
}
