using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;

namespace Comitia.Access.Rules;

/// <summary>
/// What a password must be: 12 to 128 characters, any of them, and not the person's own address or name, nor one and the same
/// character, nor one of the commonest. No classes of characters (NIST SP 800-63B-4, section 3.1.1.2).
/// </summary>
internal static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private static readonly string[] Commonest =
    [
        "123456789012",
        "1234567890123",
        "qwertyuiop12",
        "qwertyuiopas",
        "password1234",
        "passwordpassword",
        "administrator",
        "letmeinletmein",
        "abcdefghijkl",
        "iloveyouiloveyou",
        "adminadminadmin",
        "comitiacomitia",
        "parol1234567",
        "parolparolparol",
        "qwerty123456",
        "azerbaycan123",
    ];

    public static Refusal? Refuse(string? password, string? email, string? name)
    {
        if (string.IsNullOrEmpty(password) || password.Length < Shortest)
        {
            return new Refusal("access.password-short").With("shortest", Shortest);
        }

        if (password.Length > Longest)
        {
            return new Refusal("access.password-long").With("longest", Longest);
        }

        var folded = Folding.Fold(password);
        return folded.Distinct().Count() < 4 || Commonest.Contains(folded) || Names(email, name).Contains(folded)
            ? new Refusal("access.password-guessable")
            : null;
    }

    private static IEnumerable<string> Names(string? email, string? name) =>
        new[] { email, email?.Split('@')[0], name, name?.Replace(" ", string.Empty, StringComparison.Ordinal) }
            .Where(t => !string.IsNullOrEmpty(t))
            .Select(t => Folding.Fold(t!));
}
