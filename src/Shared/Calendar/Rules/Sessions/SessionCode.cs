using Comitia.Kernel.Languages;

namespace Comitia.Calendar.Rules.Sessions;

/// <summary>The short stable code of a session, as addresses and commands write it: <c>2026-spring</c>.</summary>
internal static class SessionCode
{
    public const int Longest = 40;

    /// <summary>Small Latin letters without marks, digits and single hyphens between them.</summary>
    public static bool IsCode(string code) => code.Length is > 0 and <= Longest && code == Of(code);

    /// <summary>The nearest code to what somebody wrote: "2026 Payız" gives "2026-payiz"; empty where nothing can be kept.</summary>
    public static string Of(string written)
    {
        var kept = Folding.Fold(written).Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-');
        var code = string.Join('-', string.Concat(kept).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return code.Length <= Longest ? code : code[..Longest].TrimEnd('-');
    }
}
