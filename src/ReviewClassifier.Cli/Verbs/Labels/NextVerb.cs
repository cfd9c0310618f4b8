using System.CommandLine;
using ReviewClassifier.Cli.Labels;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Cli.Training;
using ReviewClassifier.IO.Background;
using ReviewClassifier.Training;

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
        var count = new Option<int>("--count", "-n")
        {
            Description = "How many cases to choose [50]",
            HelpName = "N",
            DefaultValueFactory = _ => 50,
        };
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
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Where the chosen cases go (JSON Lines), the first choice first",
            HelpName = "FILE",
        };
        var simulate = new Option<bool>("--simulate") { Description = "Measure on --labelled how much the choice gains over chance" };
        var splits = new Option<int>("--splits")
        {
            Description = "How many splits of the authors a simulation tries [3]",
            HelpName = "N",
            DefaultValueFactory = _ => 3,
        };
        var report = new Option<string?>("--report") { Description = "Where the simulation's learning curves go (HTML)", HelpName = "FILE" };
        var seed = TrainingArguments.Seed();
        var folds = TrainingArguments.Folds();
        var verb = new VerbCommand(
            "next",
            """
            Chooses which unlabelled cases to label next: those with lines of whose labels the model is most unsure, unlike each other and unlike
            what is labelled already. They will mostly be cases with a chat; label some reviews without one too where those matter. With --simulate it
            measures the choice on a labelled set instead, against choice at random.
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
            var error = parsed.InvocationConfiguration.Error;
            var simulated = parsed.GetValue(simulate);
            var target = parsed.GetValue(simulated ? report : output) ?? throw new WrongUseException(simulated
                ? "Found --simulate without --report; name the file of its curves."
                : "Found no --output; name the file of the chosen cases.");
            using var interrupt = new Interrupt();
            var input = TrainingInput.Read(parsed.GetRequiredValue(labelled), parsed.GetRequiredValue(background));
            input.TellFaults(error);
            var options = new TrainingOptions { Seed = parsed.GetRequiredValue(seed), Folds = parsed.GetRequiredValue(folds) };
            var run = new NextRun(input, options, parsed.InvocationConfiguration.Output, error, interrupt.Token);
            if (simulated)
            {
                run.Simulate(parsed.GetRequiredValue(splits), target);
                return input.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
            }

            if (parsed.GetRequiredValue(pool).Length == 0)
                throw new WrongUseException("Found no --pool; name the files of unlabelled cases.");
            if (parsed.GetValue(model) is null && input.Set.Labelled.Count == 0)
                throw new WrongUseException("Found neither --model nor --labelled; give the model to ask, or labelled cases to train one on.");
            var read = BackgroundReader.Read(parsed.GetRequiredValue(pool));
            foreach (var fault in read.Faults)
                error.WriteLine(fault);
            run.Choose(read.Items, parsed.GetRequiredValue(count), parsed.GetValue(model), target);
            return input.Faults.Count + read.Faults.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }
}
