using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Comitia.Bench.World;

/// <summary>A copy of the source in which ten rows read otherwise: three bodies, three people, four meetings.</summary>
internal static class ChangedSource
{
    public static string Make(string source, string into)
    {
        Change(source, into, "organes.ndjson.gz", 3, row => row["libelle"] = row["libelle"] + " (renamed)");
        Change(source, into, "acteurs.ndjson.gz", 3, Person);
        Change(source, into, "reunions.ndjson.gz", 4, row => row["lieu"] = new JsonObject { ["libelleLong"] = "Another room" });
        return into;
    }

    private static void Person(JsonObject row)
    {
        var names = row["etatCivil"]!["ident"]!.AsObject();
        names["prenom"] = names["prenom"] + "-Renamed";
    }

    /// <summary>Changes rows spread over the file, and leaves every other line as it is.</summary>
    private static void Change(string source, string into, string file, int rows, Action<JsonObject> change)
    {
        var lines = new List<string>();
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(source, file)), CompressionMode.Decompress)))
        {
            while (reader.ReadLine() is { } line)
            {
                lines.Add(line);
            }
        }

        for (var n = 1; n <= rows; n++)
        {
            var at = n * lines.Count / (rows + 1);
            var row = JsonNode.Parse(lines[at])!.AsObject();
            change(row);
            lines[at] = row.ToJsonString();
        }

        using var writer = new StreamWriter(
            new GZipStream(File.Create(Path.Combine(into, file)), CompressionLevel.Fastest),
            new UTF8Encoding(false)
        );
        lines.ForEach(writer.WriteLine);
    }
}
