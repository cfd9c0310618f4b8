using ReviewClassifier.Text.Features;

namespace ReviewClassifier.Lines;

/// <summary>
/// Turns a line's keys into the ids of the features that a vocabulary knows, each once, in order of their first place in the line. For one
/// thread; in the steady state it allocates nothing.
/// </summary>
/// <param name="vocabulary">The known features.</param>
public sealed class FeatureIds(Vocabulary vocabulary)
{
    private readonly int[] _seen = new int[vocabulary.Count];
    private int[] _ids = new int[1024];
    private int[] _found = new int[1024];
    private ulong[] _keys = new ulong[1024];
    private int _own;
    private int _turn;

    /// <summary>The ids of the own n-grams of the line asked for last, in their order and with repetitions; -1 for those not known.</summary>
    public ReadOnlySpan<int> OwnGrams => _found.AsSpan(0, _own);

    /// <summary>The ids of a line, each once; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(LineGrams grams)
    {
        var count = grams.KeyCount;
        if (_keys.Length < count)
            _keys = new ulong[count + (count / 2)];
        grams.CopyKeys(_keys);
        _own = grams.Own.Length;
        return Of(_keys.AsSpan(0, count));
    }

    /// <summary>The ids of these keys, each once; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<ulong> keys)
    {
        if (_ids.Length < Math.Min(keys.Length, vocabulary.Count))
            _ids = new int[Math.Min(keys.Length + (keys.Length / 2), vocabulary.Count)];
        if (_found.Length < keys.Length)
            _found = new int[keys.Length + (keys.Length / 2)];
        NextTurn();
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var id = _found[i] = vocabulary.Find(keys[i]);
            if (id < 0 || _seen[id] == _turn)
                continue;
            _seen[id] = _turn;
            _ids[count++] = id;
        }

        return _ids.AsSpan(0, count);
    }

    private void NextTurn()
    {
        if (_turn == int.MaxValue)
        {
            Array.Clear(_seen);
            _turn = 0;
        }

        _turn++;
    }
}
