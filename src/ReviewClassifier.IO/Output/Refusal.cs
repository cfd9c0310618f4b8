namespace ReviewClassifier.IO.Output;

/// <summary>What to tell the user when the system refuses an output.</summary>
internal static class Refusal
{
    /// <summary>Whether a disk refused to take bytes: a file larger than it may be comes as an argument out of range.</summary>
    public static bool IsOfDisk(Exception error) => error is IOException or ArgumentOutOfRangeException;

    public static OutputException Create(string path, Exception error) => error switch
    {
        DirectoryNotFoundException => new OutputException($"{path}: its folder is not there; make the folder first or choose another.", error),
        UnauthorizedAccessException => new OutputException($"{path}: may not be written there; choose another folder or change its permissions.", error),
        _ => new OutputException($"{path}: cannot be written ({Reason(error)}); choose another place.", error),
    };

    public static OutputException Write(string path, Exception error) =>
        new($"{path}: writing failed ({Reason(error)}) and what stood there before is kept; make room on the disk or choose another place.", error);

    // The system's sentence ends with the path in quotes, which would be the temporary one.
    private static string Reason(Exception error) => error is ArgumentOutOfRangeException ? "the file would be too large" : error.Message.Split(" : '")[0].TrimEnd('.');
}
