using Comitia.Access.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>Makes the demonstration through the same actions that people use: an invented parliament, a session in progress.</summary>
internal static class DemoWorld
{
    public const string Password = "quiet-canal-seven-locks";

    public static readonly IReadOnlyList<(string Email, string What)> SignIns =
    [
        ("clerk@northmere.example", "clerk of the committee"),
        ("chair@northmere.example", "chair of the committee"),
        ("member@northmere.example", "member of the committee"),
        ("admin@northmere.example", "administrator"),
    ];

    /// <summary>Makes it in a store that was just prepared, each thing on its day: the program has <see cref="DemoClock"/> for its clock.</summary>
    public static async Task Make(IServiceProvider services, CancellationToken ct)
    {
        var desk = services.GetRequiredService<OfficeDesk>();
        var clock = (DemoClock)services.GetRequiredService<IClock>();
        var hand = new DemoHand(services.GetRequiredService<IActions>(), clock, ct);
        var today = desk.Today;
        hand.At(today.PlusDays(-300), DemoHand.Maker);
        await hand.Do(new DescribeInstallation(DemoWords.Parliament, "Etc/UTC", "en"));
        await hand.Do(new MarkAsDemonstration());
        await desk.Refresh(now: true, ct);
        var sessions = await DemoCalendar.Make(hand, today);
        var bodies = await Bodies(hand);
        var people = await People(hand, bodies["committee"], today);
        var (clerk, chair) = await Accounts(services, hand, bodies["committee"], people, ct);
        var cast = new DemoCast(today, bodies, people, sessions, clerk, chair);
        var plans = services.GetRequiredService<IPlanDesk>();
        var before = await DemoPast.Make(hand, plans, cast);
        await DemoSession.Make(hand, plans, cast, before);
        clock.Release();
        await desk.Refresh(now: true, ct);
    }

    private static async Task<Dictionary<string, BodyId>> Bodies(DemoHand hand)
    {
        var made = new Dictionary<string, BodyId>(StringComparer.Ordinal);
        foreach (
            var (key, kind, name, code) in new[]
            {
                ("committee", BodyKind.Committee, DemoWords.Committee, "inland-waters"),
                ("second", BodyKind.Committee, DemoWords.Second, "budget"),
                ("ministry", BodyKind.Ministry, DemoWords.Ministry, "transport"),
                ("agency", BodyKind.PublicAuthority, DemoWords.Agency, "waterways"),
                ("boatmen", BodyKind.DiasporaOrganisation, DemoWords.Boatmen, "boatmen"),
                ("lakes", BodyKind.Assembly, DemoWords.Lakes, "lakes-union"),
            }
        )
        {
            made[key] = await hand.Do(
                new AddBody(
                    new BodyWording
                    {
                        Kind = kind,
                        Name = name,
                        Code = code,
                    }
                )
            );
        }

        return made;
    }

    private static async Task<Dictionary<string, PersonId>> People(DemoHand hand, BodyId committee, LocalDate today)
    {
        var made = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        foreach (var (given, family, role) in DemoWords.People)
        {
            var person = await hand.Do(new AddPerson(new PersonWording($"{given} {family}", family, given)));
            made[$"{given} {family}"] = person;
            await hand.Do(new AddMembership(person, committee, new SeatWording { Role = role, From = today.PlusDays(-400) }));
        }

        return made;
    }

    private static async Task<(Viewer Clerk, Viewer Chair)> Accounts(
        IServiceProvider services,
        DemoHand hand,
        BodyId committee,
        Dictionary<string, PersonId> people,
        CancellationToken ct
    )
    {
        var accounts = services.GetRequiredService<IAccounts>();
        var book = services.GetRequiredService<PermissionBook>();
        var viewers = new Dictionary<string, Viewer>(StringComparer.Ordinal);
        foreach (
            var (email, name, role, person) in new[]
            {
                ("admin@northmere.example", "Ada Weir", AccessRoles.Administrator, (string?)null),
                ("clerk@northmere.example", "Nell Osier", BodyRoles.Clerk, null),
                ("chair@northmere.example", "Ludmer Sandwell", BodyRoles.Chair, "Ludmer Sandwell"),
                ("member@northmere.example", "Arvina Merrow", BodyRoles.Member, "Arvina Merrow"),
            }
        )
        {
            // Those who sit in the committee have their role from their seat.
            var given = person is null ? role : null;
            var scope = role == AccessRoles.Administrator ? null : BodyScope.Of(committee);
            var account = await hand.Took(
                accounts.Add(new NewAccount(email, name, "en", given, given is null ? null : scope), Password, hand.Asked, ct)
            );
            viewers[role] = Viewer.Of(account.Account.Value, name, [new Grant(role, scope ?? string.Empty)], book);
            if (person is not null)
            {
                await hand.Do(new LinkAccount(people[person], account.Account.Value));
            }
        }

        return (viewers[BodyRoles.Clerk], viewers[BodyRoles.Chair]);
    }
}
