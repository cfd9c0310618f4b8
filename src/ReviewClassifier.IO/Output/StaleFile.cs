namespace ReviewClassifier.IO.Output;

/// <summary>A file of an earlier run that this run does not write anew, and that would mislead if it stayed.</summary>
public static class StaleFile
{
    /// <summary>Removes it where it is there; devices stay. <see cref="OutputException"/> where that fails.</summary>
    public static void Remove(string path)
    {
        try
        {
            if (!AtomicFile.IsDevice(Path.GetFullPath(path)))
            {
                File.Delete(path);
            }
        }
        catch (DirectoryNotFoundException)
        {
            // Then there is nothing of an earlier run either.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path}: is of an earlier run and cannot be removed; remove it by hand.", error);
        }
    }
}
