using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Comitia.Directory.Contracts;

/// <summary>
/// A file of one JSON object per line, gzip-compressed (RFC 1952), read line by line: memory holds one line. A line that is no JSON
/// object, or longer than four million characters, comes without value.
/// </summary>
public static class NdjsonFile
{
    private const int LongestLine = 4_000_000;

    /// <summary>Line number from 1 and the object on it; null where the line cannot be read. Disposed by this reader when the next line is asked for.</summary>
    public static async IAsyncEnumerable<(int Line, JsonElement? Value)> Lines(
        string path,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        await using var file = File.OpenRead(path);
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        var number = 0;
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            number++;
            if (line.AsSpan().Trim().IsEmpty)
            {
                continue;
            }

            using var document = line.Length > LongestLine ? null : Parse(line);
            yield return (number, document?.RootElement is { ValueKind: JsonValueKind.Object } value ? value : null);
        }
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
