using System.Text.Json;
using Comitia.Account.Rules;

namespace Comitia.Account.Outputs;

/// <summary>The account as JSON for programs: every text in all its languages.</summary>
internal static class JsonPaper
{
    public static string Write(PaperSheet sheet)
    {
        var paper = sheet.Paper;
        return JsonSerializer.Serialize(
                new
                {
                    demonstration = sheet.Demonstration is not null,
                    state = sheet.State,
                    version = sheet.Version?.Number,
                    approvedOn = sheet.Version?.ApprovedOn,
                    approvedAt = sheet.Version?.MeetingTitle,
                    committeeCode = paper.CommitteeCode,
                    committee = paper.Committee,
                    sessionCode = paper.SessionCode,
                    session = paper.Session,
                    from = paper.From,
                    to = paper.To,
                    comparedWith = paper.Before,
                    figures = paper.Figures.Select(f => new
                    {
                        code = f.Code,
                        part = f.Part,
                        label = f.Label,
                        value = f.Value,
                        of = f.Of,
                        before = f.Before,
                        beforeOf = f.BeforeOf,
                        joint = f.Joint,
                    }),
                    items = paper.Outcomes.Select(Outcome),
                    prose = paper.Prose.Select(p => new
                    {
                        key = p.Key,
                        heading = p.Heading,
                        text = p.Text,
                        written = p.Version > 0,
                    }),
                },
                PaperJson.Plain
            ) + "\n";
    }

    private static object Outcome(PaperOutcome o) =>
        new
        {
            number = o.Number,
            kind = o.Kind,
            title = o.Title,
            condition = o.Condition,
            from = o.From,
            to = o.To,
            state = o.State,
            late = o.Late,
            reason = o.Reason,
            evidence = o.Evidence.Select(e => new
            {
                kind = e.Kind,
                date = e.Date,
                title = e.Title,
            }),
        };
}
