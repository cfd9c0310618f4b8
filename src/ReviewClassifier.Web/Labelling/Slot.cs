using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Web.Labelling;

/// <summary>A case in its place among all, with how it is judged now.</summary>
internal sealed class Slot(CaseToLabel item, LabellingFile file)
{
    private string? _digest;

    public CaseToLabel Item => item;

    public LabellingFile File => file;

    public Standing Now { get; set; } = Standing.Of(item);

    /// <summary>How many changes the case has had.</summary>
    public int Version { get; set; }

    public string Digest => _digest ??= CaseDigest.Of(item.Case);

    /// <summary>The slot as it can be handed out.</summary>
    public CaseState State(int position) => new(position, item.Case, file.Path, Now.Judgement, Now.Stage, Version, Now.By, Now.At);
}
