using System.Xml;

namespace Comitia.Documents.Reading;

/// <summary>Finds parts by their relationships (ECMA-376 part 2, section 9), with the customary names as fallback.</summary>
internal static class PackageParts
{
    /// <summary>The main part, refused when it is not where this kind of file keeps it.</summary>
    public static string Main(Package package, string customary)
    {
        var main = Related(package, "").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Part;
        var part = main is not null && package.Has(main) ? main : customary;
        var folder = customary[..customary.IndexOf('/', StringComparison.Ordinal)];
        return package.Has(part) && part.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase) ? part : throw package.NotThisKind();
    }

    /// <summary>Relationships of a part ("" for the package): id, type and the full name of the target part.</summary>
    public static List<(string Id, string Type, string Part)> Related(Package package, string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var found = new List<(string, string, string)>();
        package.Walk(
            $"{folder}_rels/{part[(slash + 1)..]}.rels",
            xml =>
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External")
                    return;
                var target = xml.GetAttribute("Target") ?? "";
                found.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Full(folder, target)));
            }
        );
        return found;
    }

    /// <summary>The part that a relationship type names, or the customary one.</summary>
    public static string OfType(Package package, string part, string type, string customary) =>
        Related(package, part).Find(r => r.Type.EndsWith("/" + type, StringComparison.Ordinal)).Part ?? customary;

    private static string Full(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var path = new List<string>();
        foreach (var step in (folder + target).Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not (".." or "."))
                path.Add(step);
        }
        return string.Join('/', path);
    }
}
