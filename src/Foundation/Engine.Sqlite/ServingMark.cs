using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;

namespace Comitia.Engine.Sqlite;

/// <summary>
/// A file beside the database that the one server on it keeps locked: a second server is refused, and a command beside it leaves room
/// between its chunks. The system frees it with the process, however that ends.
/// </summary>
internal sealed class ServingMark(string database) : IDisposable
{
    private readonly string file = database + ".serving";
    private FileStream? held;

    /// <summary>Whether another process serves this database.</summary>
    public bool IsAnothers()
    {
        if (held is not null || !File.Exists(file))
        {
            return false;
        }

        try
        {
            using var probe = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is IOException;
        }
    }

    public void Take()
    {
        try
        {
            held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException)
        {
            // Nothing can be written here at all; the first action says so.
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new RefusedException(new Refusal("kernel.served-already", RefusalKind.Unavailable));
        }
    }

    public void Dispose()
    {
        held?.Dispose();
        held = null;
    }
}
