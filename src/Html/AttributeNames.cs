namespace Advocate.Html;

/// <summary>The names of a tag's attributes where they are so many that to compare each with all others would take long.</summary>
internal sealed class AttributeNames
{
    public const int Many = 32;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="attributes">Those that the tag has so far.</param>
    /// <param name="name">The next one.</param>
    public bool Repeats(ReadOnlySpan<byte> text, ReadOnlySpan<AttributeRange> attributes, ReadOnlySpan<byte> name)
    {
        if (attributes.Length == Many)
        {
            _names.Clear();
            foreach (ref readonly var attribute in attributes)
            {
                _names.Add(StartTag.LowerCase(text[attribute.NameStart..attribute.NameEnd]));
            }
        }

        return !_names.Add(StartTag.LowerCase(name));
    }
}
