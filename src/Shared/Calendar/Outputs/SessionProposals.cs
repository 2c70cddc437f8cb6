using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Sessions;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Outputs;

/// <summary>A session that the rules foresee and nobody has entered: its days, and the sentence why it opens then.</summary>
internal sealed record SessionProposal(
    string Code,
    LocalText Title,
    LocalDate From,
    LocalDate To,
    LocalDate PreparatoryFrom,
    string Why,
    string Article
);

/// <summary>The next sessions by the rules in effect today, ready to be added with one click.</summary>
internal sealed class SessionProposals(CalendarBook book)
{
    /// <summary>How many are offered: a year is two or three sessions.</summary>
    private const int Most = 3;

    public async Task<IReadOnlyList<SessionProposal>> Next(IReadOnlyList<SessionLine> entered, Say say, CancellationToken ct)
    {
        if (!(await book.Rules(ct)).RulesOn(book.Today).Try(out var rules) || rules.Sessions.Count == 0)
        {
            return [];
        }

        var titles = await book.YearlyTitles(book.Today, ct);
        var days = await book.Days(ct);
        var moves = rules.DayOffMovesSessionStart?.Value ?? false;
        var found = new List<SessionProposal>();
        foreach (var year in new[] { book.Today.Year - 1, book.Today.Year, book.Today.Year + 1 })
        {
            foreach (var cited in rules.Sessions)
            {
                if (cited.Value.In(year, days, moves).Try(out var made) && IsWanted(made.Session, entered))
                {
                    found.Add(
                        new(
                            made.Session.Code,
                            YearlyTitle.In(year, titles[cited.Value.Name]),
                            made.Session.From,
                            made.Session.To,
                            made.Session.PreparatoryFrom,
                            new SessionStartSentence(new SayTexts(say)).Of(made.Start),
                            cited.Article
                        )
                    );
                }
            }
        }

        return [.. found.OrderBy(p => p.From).Take(Most)];
    }

    private bool IsWanted(Session session, IReadOnlyList<SessionLine> entered) =>
        session.To >= book.Today && !entered.Any(e => e.Code == session.Code || (e.From <= session.To && e.To >= session.From));
}
