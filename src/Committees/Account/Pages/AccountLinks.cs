using Comitia.Account.Rules;

namespace Comitia.Account.Pages;

/// <summary>The addresses of accounts below the desk, all in one place.</summary>
internal static class AccountLinks
{
    public const string All = "session-accounts";

    public static string Account(string committee, string session) => $"session-accounts/{Part(committee)}/{Part(session)}";

    public static string Of(AccountPaper paper) => Account(paper.CommitteeCode, paper.SessionCode);

    public static string Figure(AccountPaper paper, PaperFigure figure) =>
        $"{Of(paper)}/figures/{Part(figure.Code)}" + (figure.Part is null ? string.Empty : "?part=" + Part(figure.Part));

    /// <summary>The same figure as an approved version gives it.</summary>
    public static string Figure(AccountPaper paper, PaperFigure figure, int version) =>
        Figure(paper, figure) + (figure.Part is null ? "?" : "&") + $"version={version}";

    public static string Prose(AccountPaper paper, string part, string language) => $"{Of(paper)}/prose/{Part(part)}?in={Part(language)}";

    public static string Approve(AccountPaper paper) => Of(paper) + "/approve";

    public static string Print(AccountPaper paper) => Of(paper) + "/print";

    public static string Version(AccountPaper paper, int number) => $"{Of(paper)}/versions/{number}";

    public static string File(AccountPaper paper, string format) => $"{Of(paper)}?handler=File&format={format}";

    public static string Item(PaperOutcome outcome) => $"plan-items/{outcome.Item}";

    private static string Part(string code) => Uri.EscapeDataString(code);
}
