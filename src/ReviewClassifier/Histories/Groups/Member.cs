namespace ReviewClassifier.Histories.Groups;

/// <summary>A row that may belong to a group.</summary>
/// <param name="Ordinal">The row.</param>
/// <param name="Buyer">Who bought (<see cref="Buyer.Key"/>); 0 where nobody knows.</param>
/// <param name="Time">When the review was written, in seconds; 0 where that is not known.</param>
internal readonly record struct Member(long Ordinal, ulong Buyer, long Time) : IComparable<Member>
{
    public int CompareTo(Member other) => Ordinal.CompareTo(other.Ordinal);
}

/// <summary>A member under a number by which members meet.</summary>
/// <param name="Key">The number.</param>
/// <param name="Then">What members of a key are ordered by first: a time, mostly.</param>
/// <param name="Member">The member.</param>
internal readonly record struct Keyed(ulong Key, long Then, Member Member) : IComparable<Keyed>
{
    public int CompareTo(Keyed other) =>
        Key != other.Key ? Key.CompareTo(other.Key)
        : Then != other.Then ? Then.CompareTo(other.Then)
        : Member.CompareTo(other.Member);
}
