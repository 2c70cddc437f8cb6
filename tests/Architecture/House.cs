namespace Comitia.Architecture.Tests;

/// <summary>The house: which project may know which. Foundation below Shared below Committees below App; among equals as docs say.</summary>
internal static class House
{
    private static readonly string[] Shared = ["Publishing", "Directory", "Documents", "Calendar"];

    /// <summary>For each project the projects it may reference; what is not here may reference nothing.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> MayKnow = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Kernel"] = [],
        ["Access"] = ["Kernel"],
        ["Audit"] = ["Kernel"],
        ["Jobs"] = ["Kernel"],
        ["Engine.Sqlite"] = ["Kernel"],
        ["Engine.PostgreSql"] = ["Kernel"],
        ["Publishing"] = ["Kernel"],
        ["Documents"] = ["Kernel", "Publishing"],
        ["Directory"] = ["Kernel", "Publishing", "Documents"],
        ["Calendar"] = ["Kernel", "Publishing", "Directory"],
        ["Plan"] = ["Kernel", .. Shared],
        ["Meetings"] = ["Kernel", .. Shared, "Plan"],
        ["Account"] = ["Kernel", .. Shared, "Plan", "Meetings"],
    };

    /// <summary>References that the house does not allow, each as a sentence.</summary>
    public static IEnumerable<string> Trespasses(IEnumerable<(string Project, string Reference)> references) =>
        references
            .Where(r =>
                r.Project != "App"
                && !(MayKnow.TryGetValue(r.Project, out var allowed) && allowed.Contains(r.Reference, StringComparer.Ordinal))
            )
            .Select(r => $"{r.Project} may not know {r.Reference}.");
}
