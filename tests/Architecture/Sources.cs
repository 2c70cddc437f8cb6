using System.Text.RegularExpressions;
using System.Xml.Linq;
using Comitia.Testing;

namespace Comitia.Architecture.Tests;

/// <summary>The tree as text: what guards look at that is not in the compiled program.</summary>
internal static partial class Sources
{
    private static readonly string Src = Path.Combine(Need.Repository, "src");

    public static IEnumerable<(string Project, string Reference)> References() =>
        from project in Files("*.csproj")
        from reference in XDocument.Load(project).Descendants("ProjectReference")
        select (
            Path.GetFileNameWithoutExtension(project),
            Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        );

    public static IEnumerable<(string File, string Text)> All(params string[] patterns) =>
        patterns
            .SelectMany(Files)
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (Path.GetRelativePath(Need.Repository, f), File.ReadAllText(f)));

    /// <summary>Keys written out in pages and code: <c>T["plan.title"]</c>, <c>say["plan.title", …]</c>.</summary>
    public static IEnumerable<string> TextKeys(string source) =>
        TextKey().Matches(Comment().Replace(source, "")).Select(m => m.Groups["key"].Value);

    /// <summary>Codes of refusals written out in code.</summary>
    public static IEnumerable<string> RefusalCodes(string source) => RefusalCode().Matches(source).Select(m => m.Groups["code"].Value);

    /// <summary>Scripts and styles written into a page, which the content security policy refuses.</summary>
    public static IEnumerable<string> Inline(string page) => InlineCode().Matches(page).Select(m => m.Value);

    private static IEnumerable<string> Files(string pattern) =>
        System
            .IO.Directory.EnumerateFiles(Src, pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("""\b(?:T|say|Say)\[\s*"(?<key>[a-z][A-Za-z0-9._-]*)"\s*[\],]""")]
    private static partial Regex TextKey();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        """new (?:Kernel\.Results\.)?Refusal\(\s*"(?<code>[a-z][A-Za-z0-9._-]*)"|Refusal\.NotFound\(\s*"(?<code>[a-z-]+)"\s*\)"""
    )]
    private static partial Regex RefusalCode();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle\s*=\s*["']|\son[a-z]+\s*=\s*["']|href\s*=\s*["']javascript:""")]
    private static partial Regex InlineCode();
}
