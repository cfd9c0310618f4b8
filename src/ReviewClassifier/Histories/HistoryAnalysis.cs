using ReviewClassifier.Histories.Bursts;
using ReviewClassifier.Histories.Groups;
using ReviewClassifier.Histories.Spooling;
using ReviewClassifier.Text.Likeness;

namespace ReviewClassifier.Histories;

/// <summary>
/// Finds what only a history shows: one pass over its rows, in bounded memory however many there are (what does not fit goes to temporary
/// files, some 600 bytes a negative review). The same rows in the same order give the same findings. For one thread.
/// </summary>
/// <remarks>
/// A history is one shop's. A review is negative where it has 3 stars at most, or no known rating. Reading and writing temporary files may
/// throw <see cref="IOException"/>.
/// </remarks>
public sealed class HistoryAnalysis : IDisposable
{
    private const int MostNegativeStars = 3;
    private const int LongestName = 200;

    private readonly HistoryOptions _options;
    private readonly SpoolFolder _folder;
    private readonly RowFile _rows;
    private readonly ShopBursts _bursts;
    private readonly UnconfirmedOrders _unconfirmed;
    private readonly SameTexts _texts;
    private readonly AlikeNames _names;
    private readonly SharedContacts _contacts;
    private readonly BoughtTwice _twice;
    private bool _finished;

    /// <summary>Starts an analysis.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public HistoryAnalysis(HistoryOptions? options = null)
    {
        _options = options ?? new HistoryOptions();
        _options.Validate();
        _folder = new SpoolFolder(_options.TemporaryFolder);
        _rows = new RowFile(_folder);
        _bursts = new ShopBursts(_folder);
        _unconfirmed = new UnconfirmedOrders(_folder, _options);
        _texts = new SameTexts(_folder, _rows, _options);
        _names = new AlikeNames(_folder, _options);
        _contacts = new SharedContacts(_folder, _options);
        _twice = new BoughtTwice(_folder, _options);
    }

    /// <summary>How many rows were added.</summary>
    public long Count { get; private set; }

    /// <summary>The findings of a whole history.</summary>
    public static IEnumerable<HistoryFinding> Find(IEnumerable<HistoryRow> rows, HistoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var analysis = new HistoryAnalysis(options);
        foreach (var row in rows)
            analysis.Add(row);
        foreach (var finding in analysis.Finish())
            yield return finding;
    }

    /// <summary>Takes the next row of the history.</summary>
    public void Add(HistoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        ObjectDisposedException.ThrowIf(_finished, this);
        var texts = RowTexts.OfThisThread;
        var order = row.Case.Order;
        var negative = row.Case.Rating is null or <= MostNegativeStars;
        var time = (order?.ReviewedAt ?? default).Ticks / TimeSpan.TicksPerSecond;
        var item = order?.Item is { Length: > 0 } title ? TextDigest.Of(title) : 0;
        var ordinal = Count++;
        _unconfirmed.Note(order?.ReviewedAt ?? order?.ReceivedAt, order?.ConfirmedAt is not null);
        if (time > 0)
            _bursts.Add(ordinal, time, negative, item);
        if (!negative && row.Contacts.Count == 0)
        {
            _rows.Add();
            return;
        }

        var buyer = Buyer.Of(order, texts);
        var member = new Member(ordinal, buyer.Key, time);
        _contacts.Add(member, row.Contacts);
        var comparable = texts.Comparable(row.Case.Review);
        if (negative)
            AddNegative(row, member, buyer, item, comparable);
        _rows.Add(row.Case.Id, Short(order?.Buyer), Short(order?.Item), new string(comparable[..Math.Min(comparable.Length, TextSketch.LongestText)]));
    }

    /// <summary>
    /// The findings: by kind in order of <see cref="FindingKind"/>, and within a kind by when they begin (bursts) or by their first rows.
    /// Call once, and read before disposing.
    /// </summary>
    public IEnumerable<HistoryFinding> Finish()
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        _finished = true;
        return All();
    }

    /// <summary>Removes the temporary files.</summary>
    public void Dispose()
    {
        _finished = true;
        _folder.Dispose();
    }

    private static string Short(string? text) => text is null ? "" : text[..Math.Min(text.Length, LongestName)];

    private void AddNegative(HistoryRow row, in Member member, Buyer buyer, ulong item, ReadOnlySpan<char> comparable)
    {
        var order = row.Case.Order;
        _texts.Add(member, comparable[..Math.Min(comparable.Length, TextSketch.LongestText)], row.Sketch.Span);
        _names.Add(member, buyer.Name, item);
        if (buyer.Name is not null && item != 0 && order?.PaidAt is { } paid)
            _twice.Add(member, item, order.Number, paid);
        if (member.Time > 0 && order?.ReceivedAt is { } received)
            _unconfirmed.Add(member.Ordinal, member.Time, received, order.ConfirmedAt is not null);
    }

    private IEnumerable<HistoryFinding> All()
    {
        var told = new Telling(_rows, _options);
        foreach (var burst in _bursts.Find(_options.FalseAlarmsOfKind))
            yield return told.Burst(FindingKind.Burst, burst, burst.Group == 0 ? _bursts.Shop : _bursts.Items);
        foreach (var group in _texts.Find())
            yield return told.Group(FindingKind.SameText, group);
        foreach (var (group, probability) in _names.Find(_texts))
            yield return told.Names(group, probability);
        foreach (var group in _contacts.Find())
            yield return told.Group(FindingKind.SharedContact, group);
        foreach (var group in _twice.Find())
            yield return told.Buyer(group);
        foreach (var burst in _unconfirmed.Find())
            yield return told.Burst(FindingKind.Unconfirmed, burst, _unconfirmed.Rows);
    }
}
