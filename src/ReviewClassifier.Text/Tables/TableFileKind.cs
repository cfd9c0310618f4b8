namespace ReviewClassifier.Text.Tables;

/// <summary>One kind of table file: how it is recognised and how it is named in messages.</summary>
/// <param name="Name">What the file is, in words, for messages.</param>
/// <param name="Magic">The first eight bytes, as ASCII.</param>
/// <param name="Version">The version of the layout this library reads and writes.</param>
/// <param name="Sections">How many sections the file has.</param>
internal sealed record TableFileKind(string Name, string Magic, int Version, int Sections)
{
    public const int MagicLength = 8;
    public const int FixedHeaderLength = 32;

    /// <summary>Bytes before the first section: the fixed header, then an offset and a length of 4 bytes each per section.</summary>
    public int HeaderLength => FixedHeaderLength + (Sections * 8);
}
