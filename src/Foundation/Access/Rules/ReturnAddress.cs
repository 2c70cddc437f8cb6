namespace Comitia.Access.Rules;

/// <summary>Where to go after signing in: an address of this installation and no other (OWASP: unvalidated redirects).</summary>
internal static class ReturnAddress
{
    public static string Of(string? asked, string otherwise) => IsLocal(asked) ? asked! : otherwise;

    /// <summary>A path that begins with one slash. Browsers read backslashes as slashes and drop tabs and line ends, so none may occur.</summary>
    private static bool IsLocal(string? asked) =>
        asked is { Length: > 0 and <= 2000 }
        && asked[0] == '/'
        && (asked.Length == 1 || asked[1] != '/')
        && !asked.Any(c => c == '\\' || char.IsControl(c));
}
