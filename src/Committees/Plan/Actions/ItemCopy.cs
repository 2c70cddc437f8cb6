using System.Globalization;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Actions;

/// <summary>An item's text as a new item of a plan: its wording, people and counterparts, without period, evidence and decisions.</summary>
internal static class ItemCopy
{
    public static PlanItem Of(PlanItem item, WorkPlan into, ActionContext context)
    {
        into.LastNumber++;
        into.MoveOn();
        return new PlanItem
        {
            Id = context.NewId<PlanItemId>(),
            PlanId = into.Id,
            PublicId = PublicId.New(),
            Number = into.LastNumber.ToString(CultureInfo.InvariantCulture),
            Position = into.Items.Select(i => i.Position).DefaultIfEmpty(0).Max() + 1,
            Kind = item.Kind,
            Title = item.Title,
            Condition = item.Condition,
            ExpectedOutput = item.ExpectedOutput,
            Times = item.Times,
            Responsible =
            [
                .. item.Responsible.Select(r => new ItemPerson
                {
                    Id = Ids.NewGuid(context.Now),
                    Person = r.Person,
                    Name = r.Name,
                    Position = r.Position,
                }),
            ],
            Counterparts =
            [
                .. item.Counterparts.Select(c => new ItemCounterpart
                {
                    Id = Ids.NewGuid(context.Now),
                    Body = c.Body,
                    Name = c.Name,
                    Position = c.Position,
                }),
            ],
        };
    }
}
