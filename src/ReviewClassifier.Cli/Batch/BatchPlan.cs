using ReviewClassifier.Cli.Batch.Parts;
using ReviewClassifier.Cli.Inputs;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Histories;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Results;

namespace ReviewClassifier.Cli.Batch;

/// <summary>What a batch reads and writes; <c>-</c> is standard input or output.</summary>
internal sealed record BatchPlan
{
    /// <summary>The files, folders resolved, in the order given.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Where the results go.</summary>
    public required string Output { get; init; }

    /// <summary>Where rejected rows go; null where their faults are only shown.</summary>
    public required string? Rejects { get; init; }

    /// <summary>Which headers of tables name which fields.</summary>
    public ColumnMapping Columns { get; init; } = ColumnMapping.None;

    /// <summary>The same in the words of the command.</summary>
    public IReadOnlyList<string> ColumnWords { get; init; } = [];

    /// <summary>Files of chats and folders of them, that are joined to the cases.</summary>
    public IReadOnlyList<string> Chats { get; init; } = [];

    /// <summary>The shop's names in the chats.</summary>
    public IReadOnlyList<string> Shops { get; init; } = [];

    /// <summary>Which part of the rows is scored; null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Whether an unfinished run is gone on with.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether an unfinished run may be thrown away.</summary>
    public bool Restart { get; init; }

    /// <summary>Whether the history and its findings are written.</summary>
    public bool History { get; init; } = true;

    /// <summary>Where the register of flagged reviews goes; null for none.</summary>
    public string? Register { get; init; }

    /// <summary>Where the summary goes; null for none.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether what a person reads is English.</summary>
    public bool English { get; init; }

    /// <summary>Whether results flow out as they come, as of a filter: what flows can neither be resumed nor looked at again.</summary>
    public bool Flows => Output == "-" || WrittenPath.IsDevice(Output);

    /// <summary>Whether the output is the results' JSON Lines as they are.</summary>
    public bool IsPlain => Form == ResultForm.JsonLines && !Output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    // A name without an extension says nothing else.
    private ResultForm? Form => Path.GetExtension(Output).Length == 0 ? ResultForm.JsonLines : ResultConversion.FormOf(Output);

    /// <summary>
    /// Completes a plan and checks, before any work, that every input is there and that nothing is written over what is read: hours of
    /// scoring should not end at a misspelt name.
    /// </summary>
    public BatchPlan Checked()
    {
        // Beside a device there is no place for a file.
        var rejects = Rejects ?? (Flows ? null : IO.Output.Rejects.PathFor(Output));
        if (rejects == "-")
            throw new WrongUseException("--rejects: found -; name a file, or leave the option out to see the faults only.");
        var files = CaseSource.Find(Inputs);
        foreach (var file in files)
        {
            // Opening says best what is wrong; what is there is opened once only, for a pipe cannot be opened twice.
            if (file != "-" && !File.Exists(file))
                InputFile.Open(file).Dispose();
            Refuse(file, rejects, "is also an input");
        }

        foreach (var chats in Chats)
            Refuse(chats, rejects, "is also a file of chats");
        WrittenPath.Refuse("--rejects", rejects, Output, "is also the output");
        WrittenPath.Refuse("--register", Register, Output, "is also the output");
        WrittenPath.Refuse("--summary", Summary, Output, "is also the output");
        RefuseFlowing(files);
        RefuseForm();
        RefusePart();
        return this with { Inputs = files, Rejects = rejects, History = History && !Flows };
    }

    private void Refuse(string read, string? rejects, string why)
    {
        WrittenPath.Refuse("--output", Output, read, why);
        WrittenPath.Refuse("--rejects", rejects, read, why);
        WrittenPath.Refuse("--register", Register, read, why);
        WrittenPath.Refuse("--summary", Summary, read, why);
    }

    private void RefuseForm()
    {
        if (!Flows && Form is null)
            throw new WrongUseException($"--output: found {Output}; expected a name that ends in {ResultConversion.Endings}.");
        if (Shard is not null && !IsPlain)
            throw new WrongUseException($"--shard: a part is JSON Lines until it is merged; name the output such as part-{Shard.Index}.jsonl.");
    }

    // Of a part nothing is told that only the whole shows.
    private void RefusePart()
    {
        var option = Shard is null ? null : Register is not null ? "--register" : Summary is not null ? "--summary" : null;
        if (option is not null)
            throw new WrongUseException($"{option}: tells of a whole history; give it to merge.");
        if (!History && !Flows && (Register ?? Summary) is not null)
            throw new WrongUseException("--no-history: the register and the summary are made from the history; leave one of the options out.");
    }

    private void RefuseFlowing(IReadOnlyList<string> files)
    {
        var option = Resume ? "--resume" : Shard is not null ? "--shard" : Register is not null ? "--register" : Summary is not null ? "--summary" : null;
        if (Flows && option is not null)
            throw new WrongUseException($"{option}: does not go with --output {Output}, where results flow away; name a file for the output.");
        if (Resume && files.Contains("-"))
            throw new WrongUseException("--resume: standard input cannot be read again from its start; name files as inputs.");
    }
}
