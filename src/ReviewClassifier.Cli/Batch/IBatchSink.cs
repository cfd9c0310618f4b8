namespace ReviewClassifier.Cli.Batch;

/// <summary>Where scored rows go, block by block in their order.</summary>
internal interface IBatchSink : IDisposable
{
    /// <summary>Where the inputs are read from: behind what an earlier run has done.</summary>
    BatchPosition Start { get; }

    /// <summary>What was counted so far.</summary>
    BatchTally Tally { get; }

    void Write(BatchBlock block);

    /// <summary>Takes note that all inputs were read, and brings the results to their place.</summary>
    void Finish(CancellationToken stop);
}
