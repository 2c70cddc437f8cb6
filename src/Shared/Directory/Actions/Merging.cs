using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

/// <summary>What both merges do.</summary>
internal static class Merging
{
    /// <summary>The sources' records point to the one kept from now on, and so does what waits for review.</summary>
    public static async Task MoveImports(ComitiaDb db, Guid duplicate, Guid kept, CancellationToken ct)
    {
        foreach (var record in await db.Imported.Where(i => i.Target == duplicate).ToListAsync(ct))
        {
            record.Target = kept;
        }

        foreach (var review in await db.Reviews.Where(r => r.Target == duplicate).ToListAsync(ct))
        {
            review.Target = kept;
        }
    }

    /// <summary>Of two seats that the merge made the same, with the same days, the later entered one is withdrawn.</summary>
    public static void WithdrawTwins(IReadOnlyList<Membership> seats, Func<Membership, Guid> seat)
    {
        foreach (var group in seats.Where(s => !s.Withdrawn).GroupBy(seat))
        {
            var stand = new List<Membership>();
            foreach (var candidate in group.OrderBy(s => s.Id.Value))
            {
                if (stand.Exists(s => Facts(s) is var a && Facts(candidate) is var b && SeatRule.Same(a, b) && a.Days == b.Days))
                {
                    candidate.Withdrawn = true;
                }
                else
                {
                    stand.Add(candidate);
                }
            }
        }
    }

    private static SeatFacts Facts(Membership seat) => new(seat.Role, seat.Label, new Span(seat.From, seat.To));
}
