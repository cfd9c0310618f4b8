using ReviewClassifier.Appeals;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Output;
using ReviewClassifier.Models;
using ReviewClassifier.Text;
using ReviewClassifier.Training;

namespace ReviewClassifier.Cli.Messages;

/// <summary>What a user reads when a run fails: one sentence, never a stack trace.</summary>
internal static class Failure
{
    public static int ExitCode(Exception failure) => failure is WrongUseException ? Messages.ExitCode.WrongUse : Messages.ExitCode.Failed;

    public static string Sentence(Exception failure) => failure switch
    {
        WrongUseException or InputException or OutputException or ModelException or DictionaryException or TrainingException or Serving.ServingException or RulesException => failure.Message,
        OperationCanceledException => "已停止，没有写出任何结果。 / Stopped; no result was written.",
        AggregateException { InnerExceptions: [var one, ..] } => Sentence(one),
        OutOfMemoryException => "There is not enough memory for this; give it fewer threads or shorter lines.",
        IOException or UnauthorizedAccessException => $"Reading or writing failed ({OneLine(failure.Message)}); check the disk and try again.",
        _ => $"This should not have happened ({failure.GetType().Name}: {OneLine(failure.Message)}); please report it with the command you ran.",
    };

    private static string OneLine(string message) => Page.SafeText.Inert(message, 300).TrimEnd('.');
}
