using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Plan.Pages;
using Comitia.Plan.Rules;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Plan.Queries;

/// <summary>Plans on the start page: items that are late or due this week, translations that wait, and a session that has no adopted plan yet.</summary>
internal sealed class PlanStartLines(ComitiaDb db, ISessions sessions, IDirectory directory) : IStartLines
{
    public async Task<IReadOnlyList<StartLine>> Lines(Viewer viewer, Say say, LocalDate today, CancellationToken ct)
    {
        var bodies = PlanReading.BodiesOf(viewer);
        if (bodies is { Count: 0 })
        {
            return [];
        }

        var plans = await db
            .WorkPlans.Where(p => p.AdoptedVersion > 0 && p.ClosedOn == null && (bodies == null || bodies.Contains(p.Committee)))
            .ToDictionaryAsync(p => p.Id, ct);
        var ids = plans.Keys.ToList();
        var items = await db
            .PlanItems.Include(i => i.Evidence)
            .Where(i => ids.Contains(i.PlanId) && i.Decision == ItemDecision.None)
            .ToListAsync(ct);
        var known = (await sessions.All(ct)).ToDictionary(s => s.Id);
        var lines = new List<StartLine>();
        foreach (var item in items)
        {
            if (known.TryGetValue(plans[item.PlanId].Session, out var session))
            {
                Add(lines, ItemRow.Of(item, session, today), viewer.May(PlanPermissions.Edit, plans[item.PlanId]), say, today);
            }
        }

        foreach (var plan in plans.Values.Where(p => p.State == PlanState.Amended && viewer.May(PlanPermissions.Edit, p)))
        {
            if (known.TryGetValue(plan.Session, out var session))
            {
                var link = PlanLinks.Plan(plan.Id);
                var note = say["plan.start.amended", ("version", plan.AdoptedVersion)];
                var step = new StartStep(say["plan.start.differences"], link + "/versions");
                lines.Add(new StartLine(StartQuestion.WaitsForMe, say["plan.title", ("session", session.Title)], link, null, note, step));
            }
        }

        lines.AddRange(await Unplanned(viewer, say, today, ct));
        return lines;
    }

    /// <summary>The session of this day has no plan, or one that nobody has adopted: for each committee whose plan the viewer writes.</summary>
    private async Task<IEnumerable<StartLine>> Unplanned(Viewer viewer, Say say, LocalDate today, CancellationToken ct)
    {
        var mine = BodyScope.Held(viewer, PlanPermissions.Edit) ?? [];
        if (mine.Count == 0 || await sessions.On(today, ct) is not { } session || session.To < today)
        {
            return [];
        }

        var committees = (await directory.Committees(today, ct)).Where(c => mine.Contains(c.Id));
        var plans = await db
            .WorkPlans.Where(p => p.Session == session.Id && mine.Contains(p.Committee))
            .ToDictionaryAsync(p => p.Committee, ct);
        return committees
            .Where(c => !plans.TryGetValue(c.Id, out var plan) || plan is { AdoptedVersion: 0, State: not PlanState.Closed })
            .Select(c => Unplanned(c, plans.GetValueOrDefault(c.Id), session, say));
    }

    private static StartLine Unplanned(BodyLine committee, WorkPlan? draft, SessionLine session, Say say)
    {
        var (name, language) = committee.Name.In(say.Code);
        var link = draft is null ? "plans" : PlanLinks.Plan(draft.Id);
        var step = draft is null ? new StartStep(say["plan.start.draw-up"], link) : new StartStep(say["plan.adopt"], link + "/adopt");
        var note = say[draft is null ? "plan.start.none" : "plan.start.draft", ("session", session.Title)];
        return new StartLine(StartQuestion.WaitsForMe, name, link, null, note, step, language);
    }

    private static void Add(List<StartLine> lines, ItemRow row, bool mayEdit, Say say, LocalDate today)
    {
        var (text, language) = row.Item.Title.In(say.Code);
        var title = $"{row.Item.Number}. {text}";
        var link = $"plan-items/{row.Item.Id}";
        var step = mayEdit ? new StartStep(say["plan.add-evidence"], link + "/evidence") : null;
        if (row.Late)
        {
            lines.Add(
                new StartLine(
                    StartQuestion.Late,
                    title,
                    link,
                    row.Due,
                    say["plan.start.late", ("days", -row.DaysLeft(today))],
                    step,
                    language
                )
            );
        }
        else if (row.DaysLeft(today) is >= 0 and <= 7 && !ItemCourse.IsSettled(row.State))
        {
            lines.Add(
                new StartLine(
                    StartQuestion.ThisWeek,
                    title,
                    link,
                    row.Due,
                    say["plan.start.due", ("days", row.DaysLeft(today))],
                    step,
                    language
                )
            );
        }

        if (mayEdit && row.Item.Title.Languages.FirstOrDefault(row.Item.Title.IsStale) is { } stale)
        {
            var note = say["plan.start.stale", ("language", say.To(stale).Language.OwnName)];
            lines.Add(
                new StartLine(
                    StartQuestion.WaitsForMe,
                    title,
                    link,
                    null,
                    note,
                    new StartStep(say["plan.compare"], link + "/edit"),
                    language
                )
            );
        }
    }
}
