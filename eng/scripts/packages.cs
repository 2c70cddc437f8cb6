#:property PublishAot=false
// The packages of this tree, each with its licence: writes the SBOM (CycloneDX 1.6 JSON, artifacts/sbom.json)
// and refuses a licence that eng/licences.txt does not allow or a version that eng/denied-packages.txt names.
// Usage: dotnet run eng/scripts/packages.cs -- ROOT. Reads what restore and npm wrote; asks no registry.
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

var root = args[0];
var packages = NuGetPackages(root).Concat(NpmPackages(root)).DistinctBy(p => p.Purl).OrderBy(p => p.Purl, StringComparer.Ordinal).ToList();
var rules = Lines(Path.Combine(root, "eng/licences.txt")).Select(l => l.Split(' ', 3)).ToList();
var allowed = rules.Where(r => r[0] == "allow").Select(r => r[1]).ToHashSet(StringComparer.OrdinalIgnoreCase);
var decided = rules.Where(r => r[0] == "package").ToDictionary(r => r[1], r => r[2].Split(' ')[0], StringComparer.OrdinalIgnoreCase);
var denied = Lines(Path.Combine(root, "eng/denied-packages.txt")).Select(l => l.Split(' ', 3)).ToList();
var faults = new List<string>();

for (var i = 0; i < packages.Count; i++)
{
    var package = packages[i];
    if (decided.TryGetValue(package.Name, out var licence))
        packages[i] = package = package with { Licence = licence };
    if (!Allows(package.Licence))
        faults.Add($"{package.Name} {package.Version}: licence \"{package.Licence}\" is not on the list in eng/licences.txt.");
    foreach (var rule in denied.Where(d => Matches(d, package)))
        faults.Add($"{package.Name} {package.Version} is refused: {rule[2]}");
}
WriteSbom();
faults.ForEach(Console.Error.WriteLine);
Console.WriteLine($"{packages.Count} packages: licences read, deny list applied, SBOM in artifacts/sbom.json.");
return faults.Count == 0 ? 0 : 1;

// "A OR B" needs one that is allowed, "A AND B" needs both.
bool Allows(string licence) =>
    licence
        .Trim('(', ')')
        .Split(" OR ")
        .Any(choice => choice.Trim('(', ' ', ')').Split(" AND ").All(part => allowed.Contains(part.Trim('(', ' ', ')'))));

static bool Matches(string[] rule, Package package) =>
    string.Equals(rule[0], package.Name, StringComparison.OrdinalIgnoreCase)
    && (rule[1] == "*" || (rule[1].StartsWith('<') ? Compare(package.Version, rule[1][1..]) < 0 : rule[1] == package.Version));

static int Compare(string a, string b) => Version.Parse(a.Split('-')[0]).CompareTo(Version.Parse(b.Split('-')[0]));

static IEnumerable<string> Lines(string file) => File.ReadLines(file).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#');

static IEnumerable<Package> NuGetPackages(string root)
{
    var seen = new HashSet<string>();
    foreach (
        var assets in Directory.EnumerateFiles(Path.Combine(root, "artifacts/obj"), "project.assets.json", SearchOption.AllDirectories)
    )
    {
        using var json = JsonDocument.Parse(File.ReadAllText(assets));
        var folders = json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        foreach (var library in json.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() != "package" || !seen.Add(library.Name))
                continue;
            var folder = folders.Select(f => Path.Combine(f, library.Value.GetProperty("path").GetString()!)).First(Directory.Exists);
            var (name, version) = (library.Name.Split('/')[0], library.Name.Split('/')[1]);
            yield return new Package($"pkg:nuget/{name}@{version}", name, version, NuGetLicence(folder), Sha512(library.Value));
        }
    }
}

static string? Sha512(JsonElement library) =>
    library.TryGetProperty("sha512", out var hash) ? Convert.ToHexStringLower(Convert.FromBase64String(hash.GetString()!)) : null;

static string NuGetLicence(string folder)
{
    var metadata = XDocument
        .Load(Directory.EnumerateFiles(folder, "*.nuspec").First())
        .Root!.Elements()
        .First(e => e.Name.LocalName == "metadata");
    var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
    if (licence?.Attribute("type")?.Value == "expression")
        return licence.Value;
    var address = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value;
    return licence is null ? $"address {address ?? "none"}" : $"file {licence.Value}";
}

static IEnumerable<Package> NpmPackages(string root)
{
    using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "front-end/package-lock.json")));
    foreach (var entry in json.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0))
    {
        var name = entry.Name[(entry.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..];
        var version = entry.Value.GetProperty("version").GetString()!;
        var licence = entry.Value.TryGetProperty("license", out var l) ? l.GetString()! : "none";
        var hash =
            entry.Value.TryGetProperty("integrity", out var i) && i.GetString()!.StartsWith("sha512-", StringComparison.Ordinal)
                ? Convert.ToHexStringLower(Convert.FromBase64String(i.GetString()!["sha512-".Length..]))
                : null;
        yield return new Package($"pkg:npm/{name.Replace("@", "%40")}@{version}", name, version, licence, hash);
    }
}

void WriteSbom()
{
    var components = new JsonArray();
    foreach (var package in packages)
    {
        var component = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = package.Purl,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["purl"] = package.Purl,
            ["licenses"] = new JsonArray(new JsonObject { ["expression"] = package.Licence }),
        };
        if (package.Sha512 is { } hash)
            component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
        components.Add(component);
    }
    var sbom = new JsonObject
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject
        {
            ["component"] = new JsonObject { ["type"] = "application", ["name"] = "comitia" },
        },
        ["components"] = components,
    };
    File.WriteAllText(Path.Combine(root, "artifacts/sbom.json"), sbom.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
}

internal sealed record Package(string Purl, string Name, string Version, string Licence, string? Sha512);
