using System.Text.Json;
using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Outputs;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

/// <summary>A sample plan with the approved reading beside it.</summary>
internal sealed record Sample(string Name, DocumentText Text, JsonElement Expected)
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples");

    /// <summary>The text samples; those in DOCX and XLSX are built by their own tests.</summary>
    public static IEnumerable<string> Names =>
        System
            .IO.Directory.EnumerateFiles(Folder, "*.expected.json")
            .Select(f => Path.GetFileName(f)[..^".expected.json".Length])
            .Where(n => File.Exists(Path.Combine(Folder, n + ".txt")) || File.Exists(Path.Combine(Folder, n + ".md")))
            .Order(StringComparer.Ordinal);

    public static Sample Load(string name)
    {
        var file = Path.Combine(Folder, name + ".txt");
        if (!File.Exists(file))
            file = Path.ChangeExtension(file, ".md");
        using var stream = File.OpenRead(file);
        return new(name, DocumentTextReader.Read(stream, file).Text!, Approved(name));
    }

    public static JsonElement Approved(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".expected.json"))).RootElement;

    public PlanProposal Read() => PlanReader.Read(Text, BuiltInCues.Table);

    public JsonElement ReadAsJson() => JsonDocument.Parse(PlanProposalJson.Write(Read())).RootElement;
}
