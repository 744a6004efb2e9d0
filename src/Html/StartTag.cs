using System.Text;

namespace Advocate.Html;

/// <summary>A tag with its attributes, of which the first of each name counts. One value is used for all tags of a text.</summary>
internal ref struct StartTag(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private AttributeRange[] _attributes = new AttributeRange[16];
    private AttributeNames? _names;

    /// <summary>Where the name is in the text.</summary>
    private int _nameStart;

    private int _nameEnd;

    /// <summary>As it is written, in letters of either case.</summary>
    public readonly ReadOnlySpan<byte> Name => _text[_nameStart.._nameEnd];

    /// <summary>Which element a start tag opens; in a drawing its name may have a prefix.</summary>
    public Element Element { get; set; }

    public bool IsSelfClosing { get; private set; }

    public int AttributeCount { get; private set; }

    public readonly Attribute this[int index] => new(_text, ref _attributes[index]);

    public readonly bool Is(ReadOnlySpan<byte> lowerCase) => Characters.Is(Name, lowerCase);

    /// <summary>The attribute of a name; false where the tag has none.</summary>
    public readonly bool TryFind(ReadOnlySpan<byte> lowerCase, out Attribute attribute)
    {
        for (var i = 0; i < AttributeCount; i++)
        {
            attribute = this[i];
            if (Characters.Is(attribute.Name, lowerCase))
            {
                return true;
            }
        }

        attribute = default;
        return false;
    }

    /// <summary>The value of the attribute of a name, as a browser reads it; null where the tag has none.</summary>
    public readonly string? Find(ReadOnlySpan<byte> lowerCase) => TryFind(lowerCase, out var attribute) ? attribute.Decode() : null;

    /// <summary>A name as text, in small letters as far as they are those of ASCII.</summary>
    public static string LowerCase(ReadOnlySpan<byte> name) =>
        string.Create(Encoding.UTF8.GetCharCount(name), name, static (text, name) =>
        {
            Encoding.UTF8.GetChars(name, text);
            foreach (ref var letter in text)
            {
                letter = char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter) : letter;
            }
        });

    /// <summary>Reads a tag from its name on.</summary>
    /// <param name="end">After the tag.</param>
    /// <returns>False where the text ends before the tag does.</returns>
    public bool Read(int nameStart, out int end)
    {
        var text = _text;
        var at = nameStart;
        while (at < text.Length && !Characters.EndsTagName(text[at]))
        {
            at++;
        }

        (_nameStart, _nameEnd, AttributeCount) = (nameStart, at, 0);
        while (true)
        {
            var space = at;
            while (at < text.Length && (text[at] == '/' || Characters.IsSpace(text[at])))
            {
                at++;
            }

            if (at >= text.Length || text[at] == '>')
            {
                end = Math.Min(at + 1, text.Length);
                IsSelfClosing = at > space && text[at - 1] == '/';
                return at < text.Length;
            }

            at = ReadAttribute(at);
        }
    }

    /// <returns>Where the text goes on after the attribute.</returns>
    private int ReadAttribute(int start)
    {
        // An equals sign at the start belongs to the name.
        var text = _text;
        var localStart = start;
        var at = start + 1;
        while (at < text.Length && !Characters.EndsAttributeName(text[at]))
        {
            localStart = text[at++] == ':' ? at : localStart;
        }

        var nameEnd = at;
        at = AfterSpace(at);
        if (at >= text.Length || text[at] != '=')
        {
            Add(new AttributeRange(start, localStart, nameEnd, nameEnd, nameEnd));
            return nameEnd;
        }

        at = AfterSpace(at + 1);
        if (at < text.Length && text[at] is (byte)'"' or (byte)'\'')
        {
            var length = text[(at + 1)..].IndexOf(text[at]);
            var end = length < 0 ? text.Length : at + 1 + length;
            Add(new AttributeRange(start, localStart, nameEnd, at + 1, end));
            return Math.Min(end + 1, text.Length);
        }

        var valueStart = at;
        while (at < text.Length && text[at] != '>' && !Characters.IsSpace(text[at]))
        {
            at++;
        }

        Add(new AttributeRange(start, localStart, nameEnd, valueStart, at));
        return at;
    }

    private readonly int AfterSpace(int at)
    {
        while (at < _text.Length && Characters.IsSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Of attributes with one name the first counts.</summary>
    private void Add(AttributeRange attribute)
    {
        if (AttributeCount > 0 && IsRepeated(_text[attribute.NameStart..attribute.NameEnd]))
        {
            return;
        }

        if (AttributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, AttributeCount * 2);
        }

        _attributes[AttributeCount++] = attribute;
    }

    private bool IsRepeated(ReadOnlySpan<byte> name)
    {
        if (AttributeCount >= AttributeNames.Many)
        {
            return (_names ??= new AttributeNames()).Repeats(_text, _attributes.AsSpan(0, AttributeCount), name);
        }

        for (var i = 0; i < AttributeCount; i++)
        {
            ref readonly var other = ref _attributes[i];
            if (other.NameEnd - other.NameStart == name.Length
                && System.Text.Ascii.EqualsIgnoreCase(_text[other.NameStart..other.NameEnd], name))
            {
                return true;
            }
        }

        return false;
    }
}
