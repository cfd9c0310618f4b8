namespace ReviewClassifier.Web.Labelling;

/// <summary>What the page needs to start.</summary>
/// <param name="Cases">How many cases there are.</param>
/// <param name="Files">The files they came from.</param>
/// <param name="Stages">One letter a case: o(pen), d(raft), s(kipped), f(inished).</param>
/// <param name="Revision">How many changes these stages hold.</param>
/// <param name="Done">How many finished cases are whose.</param>
/// <param name="By">The name that was given on the command line; null where none was.</param>
/// <param name="Problems">Rows and changes that were passed over.</param>
internal sealed record Overview(
    int Cases, IReadOnlyList<string> Files, string Stages, int Revision, IReadOnlyList<Person> Done, string? By,
    IReadOnlyList<string> Problems)
{
    private const int MostProblems = 100;

    public static Overview Of(Worklist worklist, string? by)
    {
        worklist.CatchUp();
        // The revision first: a change in between is then told twice rather than never.
        var revision = worklist.Revision;
        var problems = worklist.Faults.Select(fault => fault.ToString()).Concat(worklist.Problems).Take(MostProblems);
        return new(worklist.Count, worklist.Files, Letters(worklist.Stages()), revision, Person.Of(worklist), by, [.. problems]);
    }

    public static string Letters(IReadOnlyList<Stage> stages) => string.Create(stages.Count, stages, (letters, all) =>
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] = Letter(all[i]);
    });

    public static char Letter(Stage stage) => stage switch
    {
        Stage.Open => 'o',
        Stage.Draft => 'd',
        Stage.Skipped => 's',
        _ => 'f',
    };
}

/// <summary>How many finished cases are whose.</summary>
/// <param name="By">The name; empty where nobody knows.</param>
/// <param name="Done">How many.</param>
internal sealed record Person(string By, int Done)
{
    public static IReadOnlyList<Person> Of(Worklist worklist) => [.. worklist.Done().Select(p => new Person(p.By, p.Done))];
}

/// <summary>What was changed since a revision.</summary>
/// <param name="Revision">The revision now.</param>
/// <param name="Changed">The cases that were changed.</param>
/// <param name="Done">How many finished cases are whose.</param>
internal sealed record News(int Revision, IReadOnlyList<ChangedCase> Changed, IReadOnlyList<Person> Done)
{
    public static News Since(Worklist worklist, int since)
    {
        worklist.CatchUp();
        var revision = worklist.Revision;
        return new(revision, [.. worklist.ChangedSince(since).Select(worklist.At).Select(ChangedCase.Of)], Person.Of(worklist));
    }
}

/// <summary>A case in short.</summary>
/// <param name="Position">Its place among all cases.</param>
/// <param name="Id">Its id.</param>
/// <param name="Stage">The letter of its stage.</param>
/// <param name="Version">How many changes it has had.</param>
/// <param name="By">Who judged it last.</param>
internal sealed record ChangedCase(int Position, string Id, char Stage, int Version, string? By)
{
    public static ChangedCase Of(CaseState state) =>
        new(state.Position, state.Case.Id, Overview.Letter(state.Stage), state.Version, state.By);
}

/// <summary>The cases whose id holds a text.</summary>
/// <param name="Cases">The first of them.</param>
internal sealed record Found(IReadOnlyList<ChangedCase> Cases)
{
    public static Found In(Worklist worklist, string text, int most) =>
        new([.. worklist.Find(text, most).Select(worklist.At).Select(ChangedCase.Of)]);
}

/// <summary>A file that was written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Cases">How many cases it holds.</param>
internal sealed record Written(string Path, int Cases);

/// <summary>A changed judgement.</summary>
/// <param name="Version">The version of the case that it was made on.</param>
/// <param name="Judgement">The judgement, whole.</param>
/// <param name="Stage">How far the labelling has come.</param>
/// <param name="By">Who judged.</param>
internal sealed record EditRequest(int Version, Judgement Judgement, Stage Stage, string By);

/// <summary>Who asks.</summary>
/// <param name="By">The name.</param>
internal sealed record PersonRequest(string By);

/// <summary>What is looked for.</summary>
/// <param name="Text">A part of an id.</param>
internal sealed record FindRequest(string Text);
