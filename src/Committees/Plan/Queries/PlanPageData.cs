using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;
using Comitia.Plan.Tables;
using NodaTime;

namespace Comitia.Plan.Queries;

/// <summary>A plan with everything its list, board and timeline show; read in a fixed number of queries.</summary>
internal sealed record PlanPageData(WorkPlan Plan, BodyLine Committee, SessionLine Session, IReadOnlyList<ItemRow> Items)
{
    public IReadOnlyList<Objective> Objectives => [.. Plan.Objectives.Where(o => !o.Withdrawn).OrderBy(o => o.Position)];

    public int Count(ItemState state) => Items.Count(i => i.State == state);

    public int Late => Items.Count(i => i.Late);

    public int Settled => Items.Count(i => ItemCourse.IsSettled(i.State));
}

/// <summary>An item with what follows from its evidence today.</summary>
internal sealed record ItemRow(PlanItem Item, ItemState State, bool Late, LocalDate Due)
{
    /// <summary>Whether a day of its period lies before the committee's preparations for the session or after its last day.</summary>
    public bool OutsideSession { get; private init; }

    /// <summary>Days until its period ends; negative when it is over.</summary>
    public int DaysLeft(LocalDate today) => Period.DaysBetween(today, Due);

    public static bool Outside(LocalDate? day, SessionLine session) => day < session.PreparatoryFrom || day > session.To;

    public static ItemRow Of(PlanItem item, SessionLine session, LocalDate today)
    {
        var facts = item.Facts(session.To, today);
        return new ItemRow(item, ItemCourse.State(facts, today), ItemCourse.IsLate(facts, today), item.To ?? session.To)
        {
            OutsideSession = Outside(item.From, session) || Outside(item.To, session),
        };
    }
}
