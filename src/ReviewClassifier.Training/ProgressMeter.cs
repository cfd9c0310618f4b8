using System.Diagnostics;

namespace ReviewClassifier.Training;

/// <summary>A step of training or measuring that is done.</summary>
/// <param name="Name">What was done, in English.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="PeakBytes">The most memory that the process had used when it ended.</param>
public sealed record StepFigure(string Name, double Seconds, long PeakBytes);

/// <summary>A step that will be done.</summary>
/// <param name="Name">What will be done.</param>
/// <param name="Cost">How long it will take beside the others; the unit is one line model of cross-validation.</param>
internal sealed record PlannedStep(string Name, double Cost);

/// <summary>Tells how far the work is by the planned cost of what is done, and keeps how long each step took.</summary>
internal sealed class ProgressMeter(IProgress<TrainingProgress>? progress, IReadOnlyList<PlannedStep> plan)
{
    private readonly double _all = plan.Sum(step => step.Cost);
    private readonly List<StepFigure> _steps = [];
    private readonly Stopwatch _watch = new();
    private readonly Lock _lock = new();
    private string? _step;
    private double _before;
    private double _cost;
    private int _parts;
    private int _done;

    /// <summary>The steps that are done.</summary>
    public IReadOnlyList<StepFigure> Steps => _steps;

    /// <summary>Begins a step of so many equal parts, of which <see cref="PartDone"/> counts one; the step before is then done.</summary>
    public void Begin(string step, int parts = 1)
    {
        lock (_lock)
        {
            End();
            _step = step;
            _cost = plan.FirstOrDefault(planned => planned.Name == step)?.Cost ?? 0;
            (_parts, _done) = (Math.Max(parts, 1), 0);
            _watch.Restart();
            Tell();
        }
    }

    /// <summary>One part of the step is done; from any thread.</summary>
    public void PartDone()
    {
        lock (_lock)
        {
            _done = Math.Min(_done + 1, _parts);
            Tell();
        }
    }

    /// <summary>All is done.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            var last = _step ?? "";
            End();
            progress?.Report(new TrainingProgress(last, 1));
        }
    }

    private void End()
    {
        if (_step is null)
            return;
        using var process = Process.GetCurrentProcess();
        _steps.Add(new StepFigure(_step, _watch.Elapsed.TotalSeconds, Math.Max(process.PeakWorkingSet64, Environment.WorkingSet)));
        _before += _cost;
        _step = null;
    }

    private void Tell() => progress?.Report(
        new TrainingProgress(_step!, _all > 0 ? Math.Min(1, (_before + (_cost * _done / _parts)) / _all) : 0));
}
