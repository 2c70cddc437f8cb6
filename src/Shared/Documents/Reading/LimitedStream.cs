namespace Comitia.Documents.Reading;

/// <summary>Counts what a packed part unpacks to while it is read, and stops a zip bomb before memory does.</summary>
internal sealed class LimitedStream(Stream inner, long packed, PackageBudget budget) : Stream
{
    // XML of office files packs 5 to 30 times; deflate reaches about 1,000. The first megabyte is free: small parts pack well.
    private const int MaxRatio = 200;
    private const int FreeBytes = 1024 * 1024;
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var got = inner.Read(buffer, offset, count);
        read += got;
        budget.Spend(got);
        if (read > FreeBytes && read > Math.Max(packed, 1) * MaxRatio)
            throw new UnreadableDocumentException("documents.zip-bomb");
        return got;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>What all parts of one package may unpack to together: 80 MB.</summary>
internal sealed class PackageBudget
{
    private const long MaxUnpacked = 80L * 1024 * 1024;
    private long spent;

    public void Spend(int bytes)
    {
        spent += bytes;
        if (spent > MaxUnpacked)
            throw new UnreadableDocumentException("documents.zip-bomb");
    }
}
