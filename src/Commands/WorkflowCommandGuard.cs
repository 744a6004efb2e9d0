using System.Text;

namespace Advocate.Commands;

/// <summary>
/// Breaks up what the runner of GitHub Actions would take for a command: <c>##[name]</c> anywhere in a line, and <c>::</c> at its start.
/// What commands print quotes content, and content may come from a stranger, who must not be able to forge annotations or hide words.
/// </summary>
internal sealed class WorkflowCommandGuard(TextWriter writer) : TextWriter
{
    private const char Replacement = '\uFFFD';

    private int _signs;
    private int _colons;
    private bool _isLineStart = true;

    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => writer.Write(Guard(value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var guarded = buffer.ToArray();
        foreach (ref var letter in guarded.AsSpan())
        {
            letter = Guard(letter);
        }

        writer.Write(guarded);
    }

    public override void WriteLine(string? value)
    {
        Write(value);
        Write(NewLine);
    }

    public override void Flush() => writer.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            writer.Dispose();
        }

        base.Dispose(disposing);
    }

    private char Guard(char letter)
    {
        var isCommand = (letter == '[' && _signs >= 2) || (letter == ':' && _isLineStart && _colons == 1);
        _signs = letter == '#' ? _signs + 1 : 0;
        _colons = letter == ':' ? _colons + 1 : 0;
        _isLineStart = letter is '\n' or '\r' || (_isLineStart && (char.IsWhiteSpace(letter) || letter == ':'));
        return isCommand ? Replacement : letter;
    }
}
