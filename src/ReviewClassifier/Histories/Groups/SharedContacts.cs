using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Histories.Groups;

/// <summary>Finds contacts that different buyers gave in their chats.</summary>
internal sealed class SharedContacts(SpoolFolder folder, HistoryOptions options)
{
    private readonly SortedSpool<Keyed> _given = new(folder);
    private readonly RowGroups _groups = new(folder, options.MostRows);

    public void Add(in Member member, IReadOnlyList<ulong> contacts)
    {
        foreach (var contact in contacts)
            _given.Add(new Keyed(contact, 0, member));
    }

    /// <summary>The groups; call once.</summary>
    public IEnumerable<RowGroup> Find()
    {
        Keyed? before = null;
        foreach (var given in _given.Sort().All())
        {
            if (before?.Key == given.Key)
                _groups.Link(before.Value.Member, given.Member);
            before = given;
        }

        return _groups.Groups().Where(group => group.Buyers > 1);
    }
}
