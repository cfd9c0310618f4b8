using ReviewClassifier.Cli.Messages;

namespace ReviewClassifier.Cli.Inputs;

/// <summary>Sees to it that nothing is written over what is read.</summary>
internal static class WrittenPath
{
    /// <summary>
    /// <see cref="WrongUseException"/> where a written path is another one of the same run; <c>-</c> and devices are none.
    /// </summary>
    public static void Refuse(string option, string? written, string other, string why)
    {
        if (written is null or "-" || other == "-" || IsDevice(written))
            return;
        if (string.Equals(Path.GetFullPath(written), Path.GetFullPath(other), StringComparison.Ordinal))
            throw new WrongUseException($"{option}: {written} {why}; name another file.");
    }

    public static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);
}
