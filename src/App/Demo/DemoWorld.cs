using Comitia.Access.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
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

    public static async Task Make(IServiceProvider services, CancellationToken ct)
    {
        var desk = services.GetRequiredService<OfficeDesk>();
        var hand = new DemoHand(services.GetRequiredService<IActions>(), ct);
        await hand.Do(new DescribeInstallation(DemoWords.Parliament, "Etc/UTC", "en"));
        await hand.Do(new MarkAsDemonstration());
        await desk.Refresh(now: true, ct);
        var today = desk.Today;
        var (past, current, next) = await Sessions(hand, today);
        var bodies = await Bodies(hand);
        var people = await People(hand, bodies["committee"], today);
        await Accounts(services, hand, bodies["committee"], people, ct);
        await DemoSession.Make(hand, services.GetRequiredService<IPlanDesk>(), bodies, people, (past, current, next), today);
    }

    /// <summary>Three sessions around today: the one before, the one in progress, the one to come.</summary>
    private static async Task<(SessionId Past, SessionId Current, SessionId Next)> Sessions(DemoHand hand, LocalDate today)
    {
        var from = DemoPlan.Day(today, -60);
        var to = DemoPlan.Day(today, 45);
        var past = await Session(hand, from.PlusDays(-200), from.PlusDays(-40));
        var current = await Session(hand, from, to);
        var next = await Session(hand, to.PlusDays(40), to.PlusDays(160));
        return (past, current, next);
    }

    private static async Task<SessionId> Session(DemoHand hand, LocalDate from, LocalDate to)
    {
        var autumn = from.Month is >= 7 and <= 12;
        var code = $"{from.Year}-{(autumn ? "autumn" : "spring")}";
        var title = DemoWords.Both(
            $"{(autumn ? "Autumn" : "Spring")} session of {from.Year}",
            $"{from.Year}-{AzerbaijaniOrdinal.Ending(from.Year)} ilin {(autumn ? "payız" : "yaz")} sessiyası"
        );
        return await hand.Do(new AddSession(new SessionWording(code, title, false, from, to, from.PlusDays(-14))));
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

    private static async Task Accounts(
        IServiceProvider services,
        DemoHand hand,
        BodyId committee,
        Dictionary<string, PersonId> people,
        CancellationToken ct
    )
    {
        var accounts = services.GetRequiredService<IAccounts>();
        foreach (
            var (email, name, role, scope, person) in new[]
            {
                ("admin@northmere.example", "Ada Weir", AccessRoles.Administrator, (string?)null, (string?)null),
                ("clerk@northmere.example", "Nell Osier", BodyRoles.Clerk, BodyScope.Of(committee), null),
                ("chair@northmere.example", "Ludmer Sandwell", null, null, "Ludmer Sandwell"),
                ("member@northmere.example", "Arvina Merrow", null, null, "Arvina Merrow"),
            }
        )
        {
            var added = await accounts.Add(new NewAccount(email, name, "en", role, scope), Password, new Asked(DemoHand.Maker), ct);
            if (!added.Try(out var account))
            {
                throw new InvalidOperationException("The demonstration could not be made: " + added.Refusals[0].Code);
            }

            if (person is not null)
            {
                await hand.Do(new LinkAccount(people[person], account.Account.Value));
            }
        }
    }
}

/// <summary>Does things for the demonstration; a refusal is a bug of the demonstration.</summary>
internal sealed class DemoHand(IActions actions, CancellationToken ct)
{
    public static readonly Viewer Maker = Viewer.Operator("demonstration");

    public Asked Asked { get; } = new(Maker);

    public async Task<T> Took<T>(Task<Result<T>> asked)
    {
        var result = await asked;
        return result.Ok
            ? result.Value
            : throw new InvalidOperationException("The demonstration could not be made: " + result.Refusals[0].Code);
    }

    public async Task<TResult> Do<TResult>(IInput<TResult> input, string? reason = null)
    {
        var result = await actions.Run(input, new Asked(Maker, Reason: reason), ct);
        return result.Ok
            ? result.Value
            : throw new InvalidOperationException(
                $"The demonstration could not be made: {input.GetType().Name} refused: {string.Join(", ", result.Refusals.Select(r => r.Code))}"
            );
    }
}
