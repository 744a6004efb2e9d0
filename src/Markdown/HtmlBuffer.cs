using System.Text;

namespace Advocate.Markdown;

/// <summary>HTML on its way to UTF-8. The memory is used again for the next text, since every text of a site comes through here.</summary>
internal sealed class HtmlBuffer : TextWriter
{
    private char[] _characters = new char[16 * 1024];
    private byte[] _bytes = new byte[32 * 1024];
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public bool IsEmpty => _length == 0;

    /// <summary>Gives what was written so far, and is empty again.</summary>
    public byte[] Take()
    {
        if (_bytes.Length < Encoding.UTF8.GetMaxByteCount(_length))
        {
            _bytes = new byte[Encoding.UTF8.GetMaxByteCount(_characters.Length)];
        }

        var count = Encoding.UTF8.GetBytes(_characters, 0, _length, _bytes, 0);
        _length = 0;
        return _bytes.AsSpan(0, count).ToArray();
    }

    public override void Write(char value)
    {
        Reserve(1);
        _characters[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(_characters.AsSpan(_length));
        _length += buffer.Length;
    }

    private void Reserve(int count)
    {
        if (_characters.Length - _length < count)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + count));
        }
    }
}
