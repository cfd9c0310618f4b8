using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Times;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Reviews;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Sentence">What stands there, and what to do.</param>
public sealed record FieldProblem(string Field, string Sentence);

/// <summary>What was understood of a form.</summary>
/// <param name="Entered">The form.</param>
/// <param name="Reading">The chat as it was read; null where none was given.</param>
/// <param name="Item">The case; null where there is nothing to judge.</param>
/// <param name="NoticedAt">When the platform told the shop of a complaint.</param>
/// <param name="Problems">What could not be understood; the case is as if it had been left empty.</param>
public sealed record ReadCase(Entered Entered, ChatReading? Reading, Case? Item, DateTime? NoticedAt, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>Reads a form.</summary>
    internal static ReadCase Of(Entered entered, Visit visit) => new Reader(entered, visit).Read();

    private sealed class Reader(Entered entered, Visit visit)
    {
        private readonly List<FieldProblem> _problems = [];

        public ReadCase Read()
        {
            var reading = Chat();
            var order = new Order(Amount(), Time(Fields.Paid, entered.Paid), Time(Fields.Received, entered.Received), Time(Fields.Reviewed, entered.Reviewed))
            {
                Number = Known(entered.Number),
                Buyer = Known(entered.Buyer),
                ConfirmedAt = Time(Fields.Confirmed, entered.Confirmed),
            };
            var noticed = Time(Fields.Noticed, entered.Noticed);
            var item = new Case("review", null, Known(entered.Platform), Rating(), entered.Review, order == Nothing ? null : order, reading?.Lines ?? []);
            var empty = string.IsNullOrWhiteSpace(item.Review) && item.Chat.All(line => string.IsNullOrWhiteSpace(line.Text));
            return new ReadCase(entered, reading, empty ? null : item, noticed, _problems);
        }

        private static Order Nothing { get; } = new(null, null, null, null);

        private ChatReading? Chat()
        {
            if (string.IsNullOrWhiteSpace(entered.Chat))
                return null;
            var reading = ChatText.Read(entered.Chat, new ChatOptions { Buyers = Known(entered.Buyer) is { } buyer ? [buyer] : [], Day = visit.Now.Date });
            if (reading.Messages.Count == 0)
            {
                Add(Fields.Chat, visit.Say(
                    "没有读出谁说了什么。每句话前要有“买家：”“店铺：”，或昵称和时间；从聊天窗口整段复制就可以。",
                    "It cannot be told who said what. Each line needs \"buyer:\" or \"seller:\" before it, or a nickname and a time; copy the chat window as a whole."));
            }
            else if (reading.Messages.Count > RequestLimits.MostLines)
            {
                Add(Fields.Chat, visit.Say(
                    $"聊天有 {reading.Messages.Count} 句，最多看 {RequestLimits.MostLines} 句；这里看的是最后的 {RequestLimits.MostLines} 句。",
                    $"The chat has {reading.Messages.Count} lines, more than {RequestLimits.MostLines}; the last {RequestLimits.MostLines} are judged."));
                reading = reading with { Messages = [.. reading.Messages.TakeLast(RequestLimits.MostLines)] };
            }

            return entered.Swapped ? reading.Swapped() : reading;
        }

        private int? Rating()
        {
            if (entered.Rating.Length == 0)
                return null;
            if (int.TryParse(entered.Rating, NumberStyles.None, CultureInfo.InvariantCulture, out var stars) && stars is >= 1 and <= 5)
                return stars;
            Add(Fields.Rating, visit.Say("星级是 1 到 5。", "Stars are 1 to 5."));
            return null;
        }

        private double? Amount()
        {
            var written = entered.Amount.TrimStart('¥', '￥').TrimEnd('元').Trim();
            if (written.Length == 0)
                return null;
            if (double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && double.IsFinite(yuan))
                return yuan;
            Add(Fields.Amount, visit.Say("金额写成数字，如 59.9。", "Write the amount as a number, such as 59.9."));
            return null;
        }

        private DateTime? Time(string field, string written)
        {
            if (written.Length == 0)
                return null;
            if (ShopTime.TryParse(written, out var time))
                return time;
            Add(field, visit.Say("时间写成 2026-03-04 19:05 这样。", "Write the time such as 2026-03-04 19:05."));
            return null;
        }

        private static string? Known(string text) => text.Length > 0 ? text : null;

        private void Add(string field, string sentence) => _problems.Add(new FieldProblem(field, sentence));
    }
}
