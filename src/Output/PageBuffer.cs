using System.IO.Pipelines;

namespace Advocate.Output;

/// <summary>Memory that a page is rendered into, used again for the next page. Nothing leaves it before the page is whole.</summary>
internal sealed class PageBuffer : PipeWriter
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _written;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _written);

    public void Clear() => _written = 0;

    public override void Advance(int bytes) => _written += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_written);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_written);
    }

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => new(default(FlushResult));

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - _written < Math.Max(size, 1))
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _written + size));
        }
    }
}
