using ReviewClassifier.Appeals;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.Text;

namespace ReviewClassifier.Web.Histories;

/// <summary>How far the history is.</summary>
public enum HistoryState
{
    /// <summary>None was asked for.</summary>
    None,

    /// <summary>It is being loaded.</summary>
    Loading,

    /// <summary>It is there.</summary>
    Loaded,

    /// <summary>It cannot be loaded.</summary>
    Failed,
}

/// <summary>The batch result that is shown beside single reviews; loaded in the background, so that nobody waits for it.</summary>
/// <param name="results">The results as batch wrote them; null where there are none to show.</param>
public sealed class OpenHistory(string? results) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _starting = new();
    private volatile HistoryBook? _book;
    private volatile string? _failure;
    private Task? _loading;

    internal HistoryState State => this switch
    {
        { _book: not null } => HistoryState.Loaded,
        { _failure: not null } => HistoryState.Failed,
        _ => results is null ? HistoryState.None : HistoryState.Loading,
    };

    internal LoadProgress Progress { get; } = new();

    /// <summary>The history; null until it is loaded.</summary>
    internal HistoryBook? Book => _book;

    /// <summary>Why it could not be loaded.</summary>
    internal string? Failure => _failure;

    /// <summary>What it is searched for.</summary>
    internal Searches Searches { get; } = new();

    /// <summary>Starts to load; done once, however often it is called.</summary>
    internal void Start()
    {
        if (results is null)
            return;
        lock (_starting)
            _loading ??= Task.Factory.StartNew(Load, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Waits until it is loaded or failed.</summary>
    internal Task Settled => _loading ?? Task.CompletedTask;

    /// <summary>Ends a load that is under way, and removes the temporary files.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _loading?.Wait();
        _book?.Dispose();
        _stop.Dispose();
    }

    private void Load()
    {
        try
        {
            _book = new BookLoader(results!, PlatformRules.OpenDefault(), Progress).Load(_stop.Token);
        }
        catch (OperationCanceledException)
        {
            _failure = "";
        }
        catch (Exception failure) when (failure is InputException or RulesException or DictionaryException)
        {
            _failure = failure.Message;
        }
#pragma warning disable CA1031 // A thread of its own has nobody who would catch it, and the page has to say something.
        catch (Exception failure)
        {
            _failure = $"This should not have happened ({failure.GetType().Name}); please report it.";
        }
#pragma warning restore CA1031
    }
}
