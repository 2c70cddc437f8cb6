namespace Comitia.Access.Rules;

/// <summary>
/// The address one signs in with. Checked for its shape only (one @, a domain with a dot, no spaces or control
/// characters, 254 characters at most: RFC 5321, section 4.5.3.1); compared without regard to case, by invariant rules, so that a
/// Turkish or Azerbaijani keyboard's I makes no second account.
/// </summary>
internal static class EmailAddress
{
    public const int Longest = 254;

    public static string? Clean(string? typed)
    {
        var text = typed?.Trim();
        if (
            string.IsNullOrEmpty(text)
            || text.Length > Longest
            || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';')
        )
        {
            return null;
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@') || at > 64)
        {
            return null;
        }

        var domain = text[(at + 1)..];
        var parts = domain.Split('.');
        return parts.Length >= 2 && Array.TrueForAll(parts, p => p.Length is > 0 and <= 63) ? text : null;
    }

    /// <summary>The form by which two spellings of one address are the same.</summary>
    public static string Key(string address) => address.Trim().Normalize().ToLowerInvariant();
}
