using System.Buffers;
using System.Diagnostics;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Results;
using ReviewClassifier.Scoring;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Text.Segmentation;

namespace ReviewClassifier.Benchmarks.Batches;

/// <summary>
/// Where the time of a batch goes, on one thread. A stage that is only called within another is the difference of the two: n-grams and
/// look-up are the reading of lines less normalising and segmenting, trees and effects are the analysis less the lines and their models,
/// explaining is scoring less the analysis.
/// </summary>
internal sealed class StageTimes : IDisposable
{
    private const int Bulk = 256;

    private readonly Scorer _scorer = Scorer.Open(Path.Combine(SampleFile.Root(), "models", "default"));
    private readonly TextTools _tools = TextTools.OpenDefault();
    private readonly LineReader _reader;
    private readonly FeatureIds _features;
    private readonly NormalizedText _normalized = new();
    private readonly WordBuffer _words = new();
    private readonly LinearScorer.Workspace _workspace = new();
    private readonly ArrayBufferWriter<byte> _results = new();
    private readonly ArrayBufferWriter<byte> _history = new();
    private long _read, _parse, _normalise, _normaliseAndSegment, _lines, _linear, _analyse, _score, _write, _historyWrite;

    public StageTimes() => (_reader, _features) = (new LineReader(_tools), new FeatureIds(_scorer.Bundle.Vocabulary));

    /// <summary>Microseconds a case of each stage, in order.</summary>
    /// <param name="path">The history.</param>
    public IReadOnlyList<(string Stage, double Microseconds)> Measure(string path)
    {
        // The first round compiles methods and touches memory; the second counts.
        var count = 0;
        for (var round = 0; round < 2; round++)
        {
            _read = _parse = _normalise = _normaliseAndSegment = _lines = _linear = _analyse = _score = _write = _historyWrite = 0;
            count = Pass(path);
        }

        return
        [
            .. new (string Stage, long Ticks)[]
            {
                ("read (cut into rows)", _read),
                ("parse", _parse),
                ("normalise", _normalise),
                ("segment", _normaliseAndSegment - _normalise),
                ("n-grams and look-up", _lines - _normaliseAndSegment),
                ("lines in OnnxRuntime", _linear),
                ("trees and effects (OnnxRuntime)", _analyse - _lines - _linear),
                ("explain", _score - _analyse),
                ("write results", _write),
                ("write history", _historyWrite),
            }.Select(stage => (stage.Stage, stage.Ticks * 1e6 / Stopwatch.Frequency / count)),
        ];
    }

    public void Dispose() => _scorer.Dispose();

    private int Pass(string path)
    {
        using var results = new ResultWriter(_results);
        using var history = new HistoryWriter(_history);
        using var source = CaseSource.Open(path);
        var cases = new List<Case>();
        var count = 0;
        while (Timed(ref _read, source.NextBlock) is { } block)
        {
            using (block)
            {
                Timed(ref _parse, () =>
                {
                    for (var i = 0; i < block.Count; i++)
                    {
                        if (block.Parse(i) is { Parsed: { Ok: true, Value: var item } })
                            cases.Add(item);
                    }
                });
            }

            foreach (var chunk in cases.Chunk(Bulk))
                Score(chunk, results, history);
            count += cases.Count;
            cases.Clear();
        }

        return count;
    }

    private void Score(Case[] cases, ResultWriter results, HistoryWriter history)
    {
        string[] texts = [.. cases.SelectMany(LargeHistory.Texts)];
        var (ids, reviews) = (new IdLists(), new List<int>());
        Timed(ref _normalise, () =>
        {
            foreach (var text in texts)
                _tools.Normalizer.Normalize(text, _normalized);
        });
        Timed(ref _normaliseAndSegment, () =>
        {
            foreach (var text in texts)
            {
                _tools.Normalizer.Normalize(text, _normalized);
                _tools.Segmenter.Segment(_normalized.Text, _words);
            }
        });
        Timed(ref _lines, () =>
        {
            foreach (var item in cases)
                _reader.Read(item, Keep);
        });
        Timed(ref _linear, () =>
        {
            var bundle = _scorer.Bundle;
            int[] rows = [.. Enumerable.Range(0, ids.Count)];
            bundle.Evidence.Score(ids, rows, _workspace, new float[ids.Count * EvidenceColumns.Width]);
            bundle.Review.Score(ids, reviews.ToArray(), _workspace, new float[ids.Count * ModelBundle.ReviewWidth]);
        });
        Timed(ref _analyse, () => { _scorer.Analyse(cases); });
        var scored = Timed(ref _score, () => _scorer.Score(cases));
        Timed(ref _write, () => Write(scored, results));
        Timed(ref _historyWrite, () =>
        {
            for (var i = 0; i < cases.Length; i++)
                history.Write(HistoryRow.Create(cases[i], scored[i]));
            _history.ResetWrittenCount();
        });

        void Keep(LineGrams grams)
        {
            if (grams.Line is null)
                reviews.Add(ids.Count);
            ids.Add(_features.Of(grams));
        }
    }

    private void Write(IReadOnlyList<Result> scored, ResultWriter results)
    {
        foreach (var result in scored)
            results.Write(result);
        _results.ResetWrittenCount();
    }

    private static T Timed<T>(ref long ticks, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        ticks += Stopwatch.GetTimestamp() - start;
        return result;
    }

    private static void Timed(ref long ticks, Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        ticks += Stopwatch.GetTimestamp() - start;
    }
}
