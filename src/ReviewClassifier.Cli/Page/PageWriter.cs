using System.Text;

namespace ReviewClassifier.Cli.Page;

/// <summary>
/// Writes lines of pieces, broken to a width in terminal cells. With colours a tone is a style of the terminal; without, telling words
/// stand in 【】, so that nothing is lost on paper or in a file.
/// </summary>
/// <param name="output">Where the lines go.</param>
/// <param name="width">The cells of a line.</param>
/// <param name="coloured">Whether the terminal understands styles.</param>
internal sealed class PageWriter(TextWriter output, int width, bool coloured)
{
    private const string NoLineStart = "，。、；：？！）】”’》…％,.;:?!)]}%";
    private const string NoLineEnd = "（【“‘《([{";

    private readonly List<int> _characters = [];
    private readonly List<int> _tones = [];

    public void Blank() => output.WriteLine();

    /// <summary>Writes pieces as one paragraph; every line of it begins with as many spaces as <paramref name="indent"/> says.</summary>
    public void Write(int indent, params Piece[] pieces) => Write(new string(' ', indent), indent, pieces);

    /// <summary>The same as an item of a list.</summary>
    public void WriteItem(int indent, params Piece[] pieces) => Write(new string(' ', indent) + "- ", indent + 2, pieces);

    private void Write(string first, int indent, Piece[] pieces)
    {
        _characters.Clear();
        _tones.Clear();
        foreach (var (text, tone) in pieces)
        {
            var marked = tone == Tone.Telling && !coloured && text.Length > 0;
            if (marked)
                Add('【', tone);
            foreach (var character in SafeText.Characters(text))
                Add(character, tone);
            if (marked)
                Add('】', tone);
        }

        for (var start = 0; start < _characters.Count;)
        {
            var end = LineEnd(start, width - indent);
            WriteLine(start == 0 ? first : new string(' ', indent), start, end);
            start = end;
            while (start < _characters.Count && _characters[start] == ' ')
                start++;
        }
    }

    private void Add(int character, Tone tone)
    {
        _characters.Add(character);
        _tones.Add((int)tone);
    }

    // As much as fits, back to the last place where a line may break; where there is none, wherever the room ends.
    private int LineEnd(int start, int room)
    {
        var breakAt = start;
        var used = 0;
        for (var i = start; i < _characters.Count; i++)
        {
            if (i > start && MayBreakBefore(i))
                breakAt = i;
            used += CharacterWidth.Of(_characters[i]);
            if (used > room && _characters[i] != ' ')
                return breakAt > start ? breakAt : Math.Max(i, start + 1);
        }

        return _characters.Count;
    }

    private bool MayBreakBefore(int at)
    {
        var before = _characters[at - 1];
        var after = _characters[at];
        if (CharacterWidth.IsMark(after) || Contains(NoLineStart, after) || Contains(NoLineEnd, before))
            return false;
        return before == ' ' || CharacterWidth.Of(before) == 2 || CharacterWidth.Of(after) == 2;
    }

    private static bool Contains(string characters, int character) => character <= char.MaxValue && characters.Contains((char)character);

    private void WriteLine(string margin, int start, int end)
    {
        while (end > start && _characters[end - 1] == ' ')
            end--;
        var text = new StringBuilder(margin);
        var tone = Tone.Plain;
        for (var i = start; i < end; i++)
        {
            if (coloured && (Tone)_tones[i] != tone)
            {
                tone = (Tone)_tones[i];
                text.Append("\e[0m").Append(Style(tone));
            }

            text.Append(char.ConvertFromUtf32(_characters[i]));
        }

        output.WriteLine(text.Append(tone == Tone.Plain ? "" : "\e[0m"));
    }

    private static string Style(Tone tone) => tone switch
    {
        Tone.Heading => "\e[1m",
        Tone.Telling => "\e[1;4m",
        Tone.Quiet => "\e[2m",
        Tone.Bad => "\e[1;31m",
        Tone.Good => "\e[1;32m",
        _ => "",
    };
}
