using Comitia.Account.Rules;
using Comitia.Account.Tables;
using Comitia.Kernel.Languages;
using Comitia.Publishing.Contracts;

namespace Comitia.Account.Outputs;

/// <summary>
/// A frozen account as the public sees it: an allow-list. An item stands in it only if the published plan holds it; evidence gives its
/// kind and date, and its title only where the clerk named it; no inner id, no link to the desk.
/// </summary>
internal static class PublicAccounts
{
    public static PublicAccount Of(AccountPaper paper, AccountVersion version) =>
        new()
        {
            CommitteeCode = paper.CommitteeCode,
            Committee = paper.Committee,
            SessionCode = paper.SessionCode,
            Session = paper.Session,
            Number = version.Number,
            ApprovedOn = version.ApprovedOn,
            ApprovedAt = version.MeetingTitle,
            Figures =
            [
                .. paper.Figures.Select(f => new PublicFigure(f.Key, f.Label, f.Value, f.Of, f.Before, f.Joint) { BeforeOf = f.BeforeOf }),
            ],
            Outcomes = [.. paper.Outcomes.Where(o => o.Public).Select(Outcome)],
            Prose = [.. paper.Prose.Select(p => new PublicProse(p.Key, p.Heading, p.Text))],
        };

    private static PublicOutcome Outcome(PaperOutcome o) =>
        new(
            o.Number,
            o.Title,
            Camel(o.State.ToString()),
            o.Reason,
            [.. o.Evidence.Select(e => new PublicEvidence(Camel(e.Kind.ToString()), e.Date, e.Named ? e.Title : LocalText.Empty))]
        );

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
