using Comitia.Account.Contracts;
using Comitia.Account.Queries;
using Comitia.Account.Rules;
using Comitia.Account.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using NodaTime;

namespace Comitia.Account.Outputs;

/// <summary>A paper with the words around it, in one language: what page, print and every file share, so that they say the same.</summary>
internal sealed class PaperSheet(AccountPage page, Say say, InstallationProfile office, AccountVersion? version = null)
{
    public Say T => say;

    public AccountPaper Paper { get; } = version is null ? page.Current : PaperJson.Thaw(version.Paper);

    public AccountState State => page.Account?.State ?? AccountState.Draft;

    /// <summary>The approved version shown; null for a working text.</summary>
    public AccountVersion? Version { get; } = version ?? (page.Account?.State == AccountState.Approved ? page.Versions[0] : null);

    /// <summary>The sentence that stands on every page and file of a demonstration; null elsewhere.</summary>
    public string? Demonstration => office.Demonstration ? say["account.demonstration"] : null;

    public string Title => say["account.title", ("session", Paper.Session)];

    /// <summary>Whether it is approved, when and where; else that it is a draft.</summary>
    public string Standing =>
        Version is null
            ? say["account.standing.draft"]
            : say["account.standing.approved", ("date", Version.ApprovedOn), ("meeting", Version.MeetingTitle), ("number", Version.Number)];

    public string Days => say["account.days", ("from", Paper.From), ("to", Paper.To)];

    public bool Compared => Paper.Figures.Any(f => f.Before is not null);

    public string Text(LocalText text) => text.In(say.Code).Text;

    public string Number(decimal value) => value.ToString("#,0.##", say.Language.Culture);

    public string Value(PaperFigure figure) => figure.Of is { } of ? $"{Number(figure.Value)} / {Number(of)}" : Number(figure.Value);

    public string Before(PaperFigure figure) =>
        figure.Before is not { } before ? string.Empty
        : figure.BeforeOf is { } of ? $"{Number(before)} / {Number(of)}"
        : Number(before);

    /// <summary>Signed; empty where there is nothing to compare with, and of a share, whose whole may be another.</summary>
    public string Difference(PaperFigure figure) =>
        figure.Before is not { } before || figure.Of is not null ? string.Empty
        : figure.Value == before ? "0"
        : (figure.Value > before ? "+" : "−") + Number(Math.Abs(figure.Value - before));

    public string Label(PaperFigure figure) =>
        figure.Joint > 0 ? $"{Text(figure.Label)} ({say["account.joint", ("count", figure.Joint)]})" : Text(figure.Label);

    public string StateOf(PaperOutcome outcome) => say["account.state." + outcome.State];

    public string Day(LocalDate date) => date.ToString("d MMMM uuuu", say.Language.Culture);

    public string Evidence(PaperEvidence evidence) =>
        $"{Day(evidence.Date)}, {say["account.evidence." + evidence.Kind]}: {Text(evidence.Title)}";

    public IEnumerable<string> Paragraphs(LocalText text) =>
        Text(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
