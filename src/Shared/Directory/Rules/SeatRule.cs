using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Directory.Rules;

/// <summary>What the rule needs to know of a seat.</summary>
internal sealed record SeatFacts(string Role, string? Label, Span Days);

/// <summary>A membership does not end before it begins, lies within its body's days, has a known role, and nobody holds the same seat twice at once.</summary>
internal static class SeatRule
{
    public static readonly IReadOnlyList<string> Roles =
    [
        BodyRoles.Chair,
        BodyRoles.Member,
        BodyRoles.Clerk,
        BodyRoles.Adviser,
        BodyRoles.Observer,
    ];

    public const int LongestLabel = 200;

    public static List<Refusal> Problems(SeatFacts seat, Span body, IEnumerable<SeatFacts> others)
    {
        var found = new List<Refusal>();
        if (!Roles.Contains(seat.Role))
        {
            found.Add(new Refusal("directory.role-unknown", Field: "Role").With("role", seat.Role).With("roles", string.Join(", ", Roles)));
        }

        if (seat.Label?.Length > LongestLabel)
        {
            found.Add(new Refusal("directory.name-long", Field: "Label").With("longest", LongestLabel));
        }

        if (seat.Days.IsBackwards)
        {
            found.Add(new Refusal("directory.ends-before-it-begins", Field: "To").With("from", seat.Days.From).With("to", seat.Days.To));
        }
        else if (!seat.Days.Overlaps(body))
        {
            found.Add(new Refusal("directory.seat-outside-body", Field: "From").With("from", Shown(body.From)).With("to", Shown(body.To)));
        }
        else if (others.FirstOrDefault(o => Same(o, seat) && o.Days.Overlaps(seat.Days)) is { } other)
        {
            found.Add(
                new Refusal("directory.seat-twice", RefusalKind.Conflict, "From")
                    .With("from", Shown(other.Days.From))
                    .With("to", Shown(other.Days.To))
            );
        }

        return found;
    }

    public static bool Same(SeatFacts a, SeatFacts b) =>
        a.Role == b.Role
        && string.Equals(SearchWords.Whole(a.Label ?? string.Empty), SearchWords.Whole(b.Label ?? string.Empty), StringComparison.Ordinal);

    private static object Shown(LocalDate? day) => day is { } known ? known : "…";
}
