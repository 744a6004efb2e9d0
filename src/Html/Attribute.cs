namespace Advocate.Html;

/// <summary>Where an attribute is in the text.</summary>
internal readonly record struct AttributeRange(int NameStart, int LocalNameStart, int NameEnd, int ValueStart, int ValueEnd);

/// <summary>One attribute of a tag.</summary>
internal readonly ref struct Attribute(ReadOnlySpan<byte> text, ref readonly AttributeRange range)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ref readonly AttributeRange _range = ref range;

    /// <summary>As it is written, in letters of either case.</summary>
    public ReadOnlySpan<byte> Name => _text[_range.NameStart.._range.NameEnd];

    /// <summary>The name without its prefix: drawings write <c>xlink:href</c>, and in XML any other prefix can mean the same.</summary>
    public ReadOnlySpan<byte> LocalName => _text[_range.LocalNameStart.._range.NameEnd];

    /// <summary>As it is written, without its quotes; empty where it has none.</summary>
    public ReadOnlySpan<byte> Value => _text[_range.ValueStart.._range.ValueEnd];

    /// <summary>Where the attribute is in the text.</summary>
    public int Start => _range.NameStart;

    /// <summary>Where the value is in the text, after its opening quote.</summary>
    public int ValueStart => _range.ValueStart;

    /// <summary>The value as a browser reads it.</summary>
    public string Decode() => CharacterReference.DecodeAttribute(Value);
}
