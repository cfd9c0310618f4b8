using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using ReviewClassifier.Cases;
using ReviewClassifier.Cli.Labels;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Page;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.IO.Background;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training;
using ReviewClassifier.Training.Labels.Selection;

namespace ReviewClassifier.Cli.Verbs.Labels;

/// <summary><c>labels next</c>: which unlabelled cases to label next.</summary>
internal static class NextVerb
{
    public static Command Create()
    {
        var pool = new Option<string[]>("--pool")
        {
            Description = "Unlabelled cases (JSON Lines, .gz too)",
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var count = new Option<int>("--count", "-n") { Description = "How many cases to choose [50]", HelpName = "N", DefaultValueFactory = _ => 50 };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("-n: expected a whole number from 1.");
        });
        var labelled = TrainingArguments.Labelled();
        labelled.Required = false;
        labelled.DefaultValueFactory = _ => [];
        var background = TrainingArguments.Background();
        var model = new Option<string?>("--model") { Description = "A bundle to ask; without it one is trained on --labelled", HelpName = "DIR" };
        var output = new Option<string?>("--output", "-o") { Description = "Where the chosen cases go (JSON Lines), the first choice first", HelpName = "FILE" };
        var simulate = new Option<bool>("--simulate") { Description = "Measure on --labelled how much the choice gains over chance" };
        var splits = new Option<int>("--splits") { Description = "How many splits of the authors a simulation tries [3]", HelpName = "N", DefaultValueFactory = _ => 3 };
        var report = new Option<string?>("--report") { Description = "Where the simulation's learning curves go (HTML)", HelpName = "FILE" };
        var seed = TrainingArguments.Seed();
        var folds = TrainingArguments.Folds();
        var verb = new VerbCommand(
            "next",
            """
            Chooses which unlabelled cases to label next: those with the most line labels that the model is unsure of, unlike each other and unlike
            what is labelled already. With --simulate it measures the choice on a labelled set instead, against choice at random.
            """,
            "--pool history.jsonl -n 50 --labelled data/labelled --output next.jsonl",
            "--pool history.jsonl -n 50 --model models/default --output next.jsonl",
            "--simulate --labelled data/labelled --report curves.html")
        {
            pool,
            count,
            labelled,
            background,
            model,
            output,
            simulate,
            splits,
            report,
            seed,
            folds,
        };
        verb.SetAction(parsed =>
        {
            var (results, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            using var interrupt = new Interrupt();
            var input = TrainingInput.Read(parsed.GetRequiredValue(labelled), parsed.GetRequiredValue(background));
            input.TellFaults(error);
            var options = new TrainingOptions { Seed = parsed.GetRequiredValue(seed), Folds = parsed.GetRequiredValue(folds) };
            if (parsed.GetValue(simulate))
            {
                var page = parsed.GetValue(report) ?? throw new WrongUseException("Found --simulate without --report; name the file of its curves.");
                var simulation = new SimulationOptions { Seeds = parsed.GetRequiredValue(splits), FirstSeed = options.Seed };
                var models = TrainingBar.Run(error, progress => Simulation.Run(input.Set.Labelled, simulation, progress, interrupt.Token).ToArray());
                OutputFile.Write(page, Encoding.UTF8.GetBytes(CurvePage.Write(models)));
                Tell(models, results);
                return input.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
            }

            var target = parsed.GetValue(output) ?? throw new WrongUseException("Found no --output; name the file of the chosen cases.");
            if (parsed.GetRequiredValue(pool).Length == 0)
                throw new WrongUseException("Found no --pool; name the files of unlabelled cases.");
            if (parsed.GetValue(model) is null && input.Set.Labelled.Count == 0)
                throw new WrongUseException("Found neither --model nor --labelled; give the model to ask, or labelled cases to train one on.");
            var read = BackgroundReader.Read(parsed.GetRequiredValue(pool));
            foreach (var fault in read.Faults)
                error.WriteLine(fault);
            var chosen = parsed.GetValue(model) is { } folder
                ? Ask(folder, read.Items, input, parsed.GetRequiredValue(count), options.Seed)
                : TrainingBar.Run(error, progress => NextCases.Choose(read.Items, input.Set, options, parsed.GetRequiredValue(count), progress, interrupt.Token));
            Save(target, chosen);
            Tell(chosen, results);
            return input.Faults.Count + read.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }

    private static IReadOnlyList<NextCase> Ask(string folder, IReadOnlyList<Case> pool, TrainingInput input, int count, int seed)
    {
        using var scorer = Scorer.Open(folder);
        return NextCases.Choose(pool, input.Set.Labelled, scorer, count, seed);
    }

    private static void Save(string path, IReadOnlyList<NextCase> chosen)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new CaseWriter(buffer))
        {
            foreach (var next in chosen)
                writer.Write(next.Case);
        }

        OutputFile.Write(path, buffer.WrittenSpan);
    }

    private static void Tell(IReadOnlyList<NextCase> chosen, TextWriter output)
    {
        output.WriteLine("malicious  id  unsure of");
        foreach (var next in chosen)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{next.Probability,9:F2}  {SafeText.Inert(next.Case.Id, 80)}  {string.Join(", ", next.Unsure)}"));
        }
    }

    private static void Tell(SimulatedModel[] models, TextWriter output)
    {
        output.WriteLine("mean average precision of the evidence labels, on authors never seen");
        foreach (var curve in LearningCurve.Of(models, m => m.LabelAp))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{SnakeCase<SelectionStrategy>.Name(curve.Strategy),-15} {string.Join("  ", curve.Points.Select(p => $"{p.Cases}: {p.Mean:F3}"))}  gain {curve.Gain:+0.000;-0.000} [{curve.GainLow:+0.000;-0.000}, {curve.GainHigh:+0.000;-0.000}]"));
        }
    }
}
