namespace Comitia.Documents.Reading;

internal static class BoundedRead
{
    /// <summary>The whole stream, or null as soon as it proves longer than <paramref name="limit"/> bytes.</summary>
    public static byte[]? All(Stream stream, int limit)
    {
        if (stream.CanSeek && stream.Length - stream.Position > limit)
            return null;
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (memory.Length + read > limit)
                return null;
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }
}
