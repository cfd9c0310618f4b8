using System.Diagnostics;
using ReviewClassifier.Training;
using Spectre.Console;

namespace ReviewClassifier.Cli.Training;

/// <summary>Shows how far a long run is: a bar with the time left on a terminal, one line a step elsewhere.</summary>
internal static class TrainingBar
{
    /// <summary>Runs the work under the bar and gives its result.</summary>
    public static T Run<T>(TextWriter error, Func<IProgress<TrainingProgress>, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(new StepLines(error));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => work(new Bar(context.AddTask("reading", maxValue: 1))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<TrainingProgress>
    {
        private readonly Lock _lock = new();
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public void Report(TrainingProgress value)
        {
            lock (_lock)
            {
                task.Value = Math.Max(task.Value, value.Done);
                var left = TimeLeft.Of(_watch.Elapsed, task.Value);
                task.Description = Markup.Escape(left.Length == 0 ? value.Step : $"{left}: {value.Step}");
            }
        }
    }

    private sealed class StepLines(TextWriter error) : IProgress<TrainingProgress>
    {
        private readonly Lock _lock = new();
        private string _step = "";

        public void Report(TrainingProgress value)
        {
            lock (_lock)
            {
                if (value.Step == _step)
                    return;
                _step = value.Step;
                error.WriteLine(_step);
            }
        }
    }
}
