namespace ReviewClassifier.Cli.Messages;

/// <summary>What the command tells the shell that started it.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed; what was there before is still there.</summary>
    public const int Failed = 1;

    /// <summary>The command was not used as it is meant.</summary>
    public const int WrongUse = 2;

    /// <summary>All was done, but some rows were rejected.</summary>
    public const int SomeRejected = 3;
}
