using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Rules.Members;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

/// <summary>At most 200 rows of a list of members, into one body. Rows that cannot be taken are passed over and reported; the rest goes in.</summary>
internal sealed record ImportMembers(BodyId Body, IReadOnlyList<MemberRow> Rows) : IInput<MembersImported>
{
    public const int Most = 200;
}

internal sealed record MembersImported(int NewPeople, int NewSeats, int NewEnds, int Same, int Refused);

internal sealed class ImportMembersAction : IAction<ImportMembers, MembersImported>
{
    public async Task<Result<MembersImported>> Act(ImportMembers input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadBody(input.Body, ct) is not { } body)
        {
            return Refusal.NotFound("directory.body");
        }

        if (context.Denied(Keepers.Of(body, context.Viewer)) is { } no)
        {
            return no;
        }

        if (input.Rows.Count > ImportMembers.Most)
        {
            return new Refusal("directory.rows-many").With("most", ImportMembers.Most);
        }

        var planned = await MemberPlans.Of(context.Db, body, input.Rows, ct);
        var made = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        foreach (var row in planned.Where(p => p.Fate is MemberFate.NewPerson or MemberFate.NewSeat))
        {
            Seat(context, body, row, made);
        }

        foreach (var row in planned.Where(p => p.Fate == MemberFate.NewEnd))
        {
            var seat = await context.Db.Set<Membership>().FirstAsync(m => m.Id == row.Seat, ct);
            (seat.To, seat.EndedWithBody) = (row.Row.To, false);
        }

        context.About("body", body.Id.Value);
        return new MembersImported(
            made.Count,
            Count(MemberFate.NewPerson) + Count(MemberFate.NewSeat),
            Count(MemberFate.NewEnd),
            Count(MemberFate.Same),
            Count(MemberFate.Refused)
        );

        int Count(MemberFate fate) => planned.Count(p => p.Fate == fate);
    }

    /// <summary>A new person whose name stands in several rows is made once.</summary>
    private static void Seat(ActionContext context, Body body, PlannedRow planned, Dictionary<string, PersonId> made)
    {
        var name = SearchWords.Whole(planned.Row.Person.Name);
        var id = planned.Person ?? (made.TryGetValue(name, out var known) ? known : made[name] = Person(context, planned.Row.Person));
        var seat = new Membership
        {
            Id = context.NewId<MembershipId>(),
            PersonId = id,
            BodyId = body.Id,
            Role = planned.Row.Role,
        };
        Seats.ApplyTo(
            seat,
            new SeatWording
            {
                Role = planned.Row.Role,
                Label = planned.Row.Label,
                From = planned.Row.From,
                To = planned.Row.To,
            }
        );
        context.Db.Add(seat);
    }

    private static PersonId Person(ActionContext context, PersonWording wording)
    {
        var person = new Person { Id = context.NewId<PersonId>(), Name = string.Empty };
        PersonWordings.ApplyTo(person, wording);
        context.Db.Add(person);
        return person.Id;
    }
}
