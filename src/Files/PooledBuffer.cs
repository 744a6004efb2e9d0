using System.Buffers;

namespace Advocate.Files;

/// <summary>A file's bytes in memory that is given back after they are read: of thousands of files, only the text stays.</summary>
public readonly struct PooledBuffer : IDisposable
{
    private readonly byte[] _memory;
    private readonly int _length;
    private readonly bool _isPooled;

    /// <summary>Bytes that belong to somebody else.</summary>
    public PooledBuffer(byte[] bytes) => (_memory, _length, _isPooled) = (bytes, bytes.Length, false);

    /// <param name="pooled">Memory of the shared pool.</param>
    public PooledBuffer(byte[] pooled, int length) => (_memory, _length, _isPooled) = (pooled, length, true);

    public ReadOnlySpan<byte> Span => _memory.AsSpan(0, _length);

    public void Dispose()
    {
        if (_isPooled)
        {
            ArrayPool<byte>.Shared.Return(_memory);
        }
    }
}
