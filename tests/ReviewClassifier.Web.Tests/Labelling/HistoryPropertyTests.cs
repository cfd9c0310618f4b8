using CsCheck;
using ReviewClassifier.Cases;
using ReviewClassifier.Web.Labelling;

namespace ReviewClassifier.Web.Tests.Labelling;

/// <summary>Whatever people do, in whatever order, in two programs at once: all see the same, and so does the next start.</summary>
public class HistoryPropertyTests
{
    private static readonly string[] _people = ["陈", "王"];

    private static readonly Gen<(int Program, int Person, int Position, int Act)[]> _acts =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[0, 6]).Array[1, 25];

    [Fact]
    public void Every_start_comes_to_the_same()
    {
        var rows = Samples.Rows(3);
        _acts.Sample(
            acts =>
            {
                using var folder = new TemporaryFolder();
                var cases = folder.Write("cases.jsonl", rows);
                Worklist[] programs = [Worklist.Open([cases]), Worklist.Open([cases])];
                foreach (var act in acts)
                    Do(programs[act.Program], _people[act.Person], act.Position, act.Act);
                foreach (var program in programs)
                    program.CatchUp();
                var fresh = Worklist.Open([cases]);
                var copy = folder.Write("copy.jsonl", rows);
                if (File.Exists(cases + ".journal"))
                    File.Copy(cases + ".journal", copy + ".journal");
                return fresh.Problems.Count == 0 && Told(programs[0]) == Told(fresh) && Told(programs[1]) == Told(fresh)
                    && Unwound(programs[0]) == Unwound(Worklist.Open([copy]));
            },
            iter: 100);
    }

    private static void Do(Worklist worklist, string by, int position, int act)
    {
        worklist.CatchUp();
        var version = worklist.At(position).Version;
        _ = act switch
        {
            0 => worklist.Undo(by),
            1 => worklist.Redo(by),
            2 => worklist.Edit(position, version, Judgements.Genuine, Stage.Done, by),
            3 => worklist.Edit(position, version, Judgements.Extortion, Stage.Done, by),
            4 => worklist.Edit(position, version, Judgements.OnLine(0, EvidenceLabel.Defect), Stage.Draft, by),
            5 => worklist.Edit(position, version, Judgement.Blank, Stage.Skipped, by),
            _ => worklist.Edit(position, version - 1, Judgements.Genuine, Stage.Done, by),
        };
    }

    private static string Told(Worklist worklist) => string.Join('\n', Enumerable.Range(0, worklist.Count).Select(worklist.At).Select(state =>
        $"{state.Case.Id} {state.Version} {state.Stage} {state.By} {state.Judgement.Label} {state.Judgement.Pattern} {state.Judgement.Note} "
        + string.Join(' ', state.Judgement.LineLabels.Select(line => $"{line.Key}:{string.Join(',', line.Value)}"))));

    // Undoing all that can be undone, a program that ran all along and one started anew go the same way.
    private static string Unwound(Worklist worklist)
    {
        foreach (var by in _people)
        {
            while (worklist.Undo(by).Outcome == ChangeOutcome.Recorded)
            {
            }
        }

        return string.Join(' ', worklist.Stages()) + string.Join(' ', Enumerable.Range(0, worklist.Count).Select(i => worklist.At(i).Judgement.Label));
    }
}
