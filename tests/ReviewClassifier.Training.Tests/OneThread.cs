namespace ReviewClassifier.Training.Tests;

/// <summary>Runs work where Parallel.For gets one thread only, as on a machine with one processor.</summary>
internal static class OneThread
{
    public static Task<T> Run<T>(Func<T> work) => Task.Factory.StartNew(
        work, CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 1).ExclusiveScheduler);
}
