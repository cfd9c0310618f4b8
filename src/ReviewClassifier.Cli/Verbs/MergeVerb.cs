using System.CommandLine;
using System.Globalization;
using ReviewClassifier.Cli.Batch;
using ReviewClassifier.Cli.Batch.Merging;
using ReviewClassifier.Cli.Batch.Work;
using ReviewClassifier.Cli.Messages;
using ReviewClassifier.IO.Chats;

namespace ReviewClassifier.Cli.Verbs;

/// <summary><c>merge</c>: the parts of <c>batch --shard i/n</c> become one result.</summary>
internal static class MergeVerb
{
    public static Command Create()
    {
        var parts = new Argument<string[]>("PART")
        {
            Description = "各份的结果文件，一份不少 / The outputs of all parts",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = BatchOptions.Output(required: true);
        var rejects = BatchOptions.Rejects();
        var chats = BatchOptions.Chats();
        var shop = CommonOptions.Shop();
        var register = BatchOptions.Register();
        var summary = BatchOptions.Summary();
        var lang = CommonOptions.Lang();
        var verb = new VerbCommand(
            "merge",
            """
            把 batch --shard 的各份合成一份，与一次做完的结果逐字节相同，并写出只有整部历史才看得出的东西。
            Makes the parts of batch --shard one, byte for byte what one run would have given, and writes what only the whole history shows.
            """,
            "part-1.jsonl part-2.jsonl part-3.jsonl part-4.jsonl --output results.jsonl",
            "part-*.jsonl --output results.xlsx --register register.xlsx --summary summary.html")
        {
            parts,
            output,
            chats,
            shop,
            register,
            summary,
            rejects,
            lang,
        };
        verb.SetAction(parsed =>
        {
            var english = parsed.GetValue(lang) == "en";
            var error = parsed.InvocationConfiguration.Error;
            var files = MergeRun.Parts(parsed.GetRequiredValue(parts));
            var identity = files[0].Identity;
            var plan = new BatchPlan
            {
                Inputs = [.. files.Select(file => file.Path)],
                Output = parsed.GetRequiredValue(output)!,
                Rejects = parsed.GetValue(rejects),
                Chats = parsed.GetValue(chats) ?? [],
                Shops = parsed.GetValue(shop) ?? [],
                History = identity[RunIdentity.HistoryFact] == "yes",
                Register = parsed.GetValue(register),
                Summary = parsed.GetValue(summary),
                English = english,
            }.Checked();
            if (plan.Flows)
                throw new WrongUseException($"--output: found {plan.Output}; expected a file, beside which the rest of the result goes.");
            identity.RequireChats(plan);
            using var interrupt = new Interrupt();
            using var store = OpenChats(plan, error, interrupt.Token);
            var tally = new MergeRun(plan, error).Merge(files, store, interrupt.Token);
            error.WriteLine(english
                ? string.Create(CultureInfo.InvariantCulture, $"{files.Count} parts: {tally.Scored} scored rows, {tally.Rejected} rejected")
                : string.Create(CultureInfo.InvariantCulture, $"共 {files.Count} 份：打分 {tally.Scored} 行，退回 {tally.Rejected} 行"));
            return tally.Rejected + tally.UnreadChats > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        });
        return verb;
    }

    private static ChatStore? OpenChats(BatchPlan plan, TextWriter error, CancellationToken stop)
    {
        if (plan.Chats.Count == 0)
            return null;
        using var progress = new ChatsProgress(error);
        return ChatStore.Build(plan.Chats, new ChatOptions { Shops = plan.Shops }, progress, stop);
    }
}
