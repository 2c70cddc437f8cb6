using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Web;
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

    /// <summary>Whether something is still expected of it here.</summary>
    public bool Open => Item.Decision != ItemDecision.Withdrawn && !ItemCourse.IsSettled(State);

    /// <summary>How its state is marked; the word is <c>plan.state.late</c>, <c>plan.state.withdrawn</c> or that of the state.</summary>
    public string Mark =>
        Item.Decision == ItemDecision.Withdrawn ? "withdrawn"
        : Late ? "late"
        : Marks.Kebab(State.ToString());

    /// <summary>Its state in words.</summary>
    public string Word(Say say) =>
        Item.Decision == ItemDecision.Withdrawn ? say["plan.state.withdrawn"]
        : Late ? say["plan.state.late"]
        : say.Word(State);

    /// <summary>Days until its period ends; negative when it is over.</summary>
    public int DaysLeft(LocalDate today) => Period.DaysBetween(today, Due);

    public static bool Outside(LocalDate? from, LocalDate? to, SessionLine session) =>
        from < session.PreparatoryFrom || from > session.To || to < session.PreparatoryFrom || to > session.To;

    public static ItemRow Of(PlanItem item, SessionLine session, LocalDate today)
    {
        var facts = item.Facts(session.To, today);
        var late = item.Decision != ItemDecision.Withdrawn && ItemCourse.IsLate(facts, today);
        return new ItemRow(item, ItemCourse.State(facts, today), late, item.To ?? session.To)
        {
            OutsideSession = Outside(item.From, item.To, session),
        };
    }
}
