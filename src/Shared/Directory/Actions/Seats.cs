using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

/// <summary>What the membership actions share: loading with its body and access, the rule with what it needs, writing.</summary>
internal static class Seats
{
    public static async Task<((Membership Seat, Body Body)? Found, Refusal? Refusal)> Load(
        ActionContext context,
        MembershipId id,
        int? version,
        CancellationToken ct
    )
    {
        var seat = await context.Db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == id, ct);
        var body = seat is null ? null : await context.Db.LoadBody(seat.BodyId, ct);
        if (seat is null || body is null)
        {
            return (null, Refusal.NotFound("directory.membership"));
        }

        if ((context.Denied(Keepers.Of(body, context.Viewer)) ?? ActionContext.Outdated(seat, version)) is { } no)
        {
            return (null, no);
        }

        context.About("membership", id.Value);
        return ((seat, body), null);
    }

    public static async Task<List<Refusal>> Problems(
        ComitiaDb db,
        SeatWording wording,
        PersonId person,
        Body body,
        MembershipId? own,
        CancellationToken ct
    )
    {
        var others = await db.Memberships.Where(m => m.BodyId == body.Id && m.PersonId == person && m.Id != own).ToListAsync(ct);
        var problems = SeatRule.Problems(Facts(wording), new Span(body.From, body.To), others.Select(o => Facts(Wording(o))));
        if (wording.SubstituteFor == person)
        {
            problems.Add(new Refusal("directory.substitute-for-self", Field: "SubstituteFor"));
        }
        else if (wording.SubstituteFor is { } absent && await db.LoadPerson(absent, ct) is null)
        {
            problems.Add(Refusal.NotFound("directory.person").At("SubstituteFor"));
        }

        if (wording.OnBehalfOf is { } group && await db.LoadBody(group, ct) is null)
        {
            problems.Add(Refusal.NotFound("directory.body").At("OnBehalfOf"));
        }

        return problems;
    }

    public static SeatWording Wording(Membership seat) =>
        new()
        {
            Role = seat.Role,
            Label = seat.Label,
            From = seat.From,
            To = seat.To,
            SubstituteFor = seat.SubstituteFor,
            OnBehalfOf = seat.OnBehalfOf,
        };

    public static void ApplyTo(Membership seat, SeatWording wording)
    {
        seat.Role = wording.Role;
        seat.Label = string.IsNullOrWhiteSpace(wording.Label) ? null : wording.Label.Trim();
        seat.Rank = RoleWords.Rank(seat.Role, seat.Label);
        if (seat.To != wording.To)
        {
            seat.EndedWithBody = false;
        }

        (seat.From, seat.To) = (wording.From, wording.To);
        (seat.SubstituteFor, seat.OnBehalfOf) = (wording.SubstituteFor, wording.OnBehalfOf);
    }

    private static SeatFacts Facts(SeatWording wording) => new(wording.Role, wording.Label, new Span(wording.From, wording.To));
}
