using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Meetings.Tests;

/// <summary>Ballots of a meeting: who may vote, how they come out, and that a secret one cannot be traced in what is stored.</summary>
public abstract class BallotTests(Store store) : TownTests(store)
{
    private static readonly IReadOnlyDictionary<string, string?> Question = Town.In("Shall the dam be built?");

    [Fact]
    public async Task Hands_are_counted_and_never_more_than_are_there()
    {
        var id = await Full();
        var ballot = await Town.App.Do(new OpenBallot(id, null, Question, BallotMethod.ShowOfHands), Town.Clerk);
        (await Town.App.Act(new CloseBallot(ballot, 5, 1), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.ballot-too-many");
        (await Town.App.Act(new CloseBallot(ballot), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.ballot-numbers");
        (await Town.App.Do(new CloseBallot(ballot, 3, 2), Town.Clerk)).Should().Be(BallotOutcome.Carried);
        (await Town.App.Act(new CloseBallot(ballot, 3, 2), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.ballot-closed");
    }

    [Fact]
    public async Task One_ballot_is_open_at_a_time_and_keeps_the_meeting_open()
    {
        var id = await Full();
        var ballot = await Town.App.Do(new OpenBallot(id, null, Question, BallotMethod.RollCall), Town.Clerk);
        (await Town.App.Act(new OpenBallot(id, null, Question, BallotMethod.RollCall), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.ballot-open");
        (await Town.App.Act(new CloseSitting(id), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.ballot-open");
        (await Town.App.Act(new BreakOffBallot(ballot, ""), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.reason-missing");
        await Town.App.Do(new BreakOffBallot(ballot, "The lights went out."), Town.Clerk);
        Town.App.Clock.Advance(NodaTime.Duration.FromMinutes(40));
        (await Town.App.Act(new CloseSitting(id), Town.Clerk)).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task A_roll_call_is_by_name_and_only_of_those_who_are_there()
    {
        var id = await Open();
        await Town.App.Do(new RecordArrival(id, Town.Chair), Town.Clerk);
        var ballot = await Town.App.Do(new OpenBallot(id, null, Question, BallotMethod.RollCall, WithoutQuorum: true), Town.Clerk);
        (await Town.App.Act(new RecordVote(ballot, Town.Members[0], BallotChoice.For), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.vote-not-there");
        await Town.App.Do(new RecordVote(ballot, Town.Chair, BallotChoice.Against), Town.Clerk);
        await Town.App.Do(new RecordVote(ballot, Town.Chair, BallotChoice.For), Town.Clerk);
        await Town.App.Do(new CloseBallot(ballot), Town.Clerk);
        (await Votes(ballot)).Should().ContainSingle(v => v.Person == Town.Chair && v.Choice == BallotChoice.For);
    }

    [Fact]
    public async Task A_member_votes_for_themselves_and_for_nobody_else()
    {
        var id = await Full();
        var ballot = await Town.App.Do(new OpenBallot(id, null, Question, BallotMethod.RollCall), Town.Clerk);
        (await Town.App.Act(new CastVote(ballot, BallotChoice.For), Town.As(BodyRoles.Member)))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.vote-not-there", "the account is no person of the directory");
        (await Town.App.Act(new CastVote(ballot, BallotChoice.For), Somebody(Town.Members[0], Town.Roads)))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "ballot.not-found", "the account may not read the meeting");
        await Town.App.Do(new CastVote(ballot, BallotChoice.For), Somebody(Town.Members[0]));
        (await Votes(ballot)).Should().ContainSingle(v => v.Person == Town.Members[0]);
    }

    [Fact]
    public async Task A_secret_vote_is_counted_once_and_not_with_its_name()
    {
        var id = await Full();
        var ballot = await Town.App.Do(new OpenBallot(id, null, Question, BallotMethod.Secret), Town.Clerk);
        var choices = new[] { BallotChoice.For, BallotChoice.For, BallotChoice.Against, BallotChoice.Abstain };
        foreach (var (person, choice) in Town.Members.Zip(choices))
        {
            await Town.App.Do(new CastVote(ballot, choice), Somebody(person));
        }

        (await Town.App.Act(new CastVote(ballot, BallotChoice.Against), Somebody(Town.Members[0])))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.voted-already");
        (await Town.App.Act(new RecordVote(ballot, Town.Chair, BallotChoice.For), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.vote-not-by-name");
        (await Secrets()).Should().BeEmpty("choices are written at closing");
        (await Town.App.Do(new CloseBallot(ballot), Town.Clerk)).Should().Be(BallotOutcome.Carried);
        (await Secrets()).Select(s => s.Choice).Should().BeEquivalentTo(choices);
        (await Votes(ballot)).Should().HaveCount(4).And.OnlyContain(v => v.Choice == null);
    }

    [Fact]
    public async Task Nothing_that_is_stored_of_a_secret_vote_tells_the_choice_even_when_it_came_with_a_key()
    {
        var id = await Full();
        var ballot = await Town.App.Do(new OpenBallot(id, null, Question, BallotMethod.Secret), Town.Clerk);
        var actions = Town.App.Services.GetRequiredService<IActions>();
        (await actions.Run(new CastVote(ballot, BallotChoice.Against), new Asked(Somebody(Town.Members[0]), "a-key-of-the-form")))
            .Ok.Should()
            .BeTrue();
        (await Town.App.Read(db => db.Set<ActionKey>().CountAsync(k => k.Key == "a-key-of-the-form"))).Should().Be(0);
        (await Stored()).Should().Contain("meetings.cast-vote", "the record says that one voted").And.NotContain(w => Tells(w));
        await Town.App.Do(new BreakOffBallot(ballot, "To compare."), Town.Clerk);
        var open = await Town.App.Do(new OpenBallot(id, null, Question, BallotMethod.RollCall), Town.Clerk);
        await Town.App.Do(new CastVote(open, BallotChoice.Against), Somebody(Town.Members[0]));
        (await Stored()).Should().Contain(w => Tells(w), "the same look finds a vote by name");
    }

    private static bool Tells(string stored) =>
        stored.Equals("Against", StringComparison.OrdinalIgnoreCase) || stored.Contains(":\"against\"", StringComparison.OrdinalIgnoreCase);

    /// <summary>Every word in every table.</summary>
    private Task<List<string>> Stored() =>
        Town.App.Read(async db =>
        {
            var all = new List<string>();
            foreach (var property in db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            {
                if ((property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) != typeof(string))
                {
                    continue;
                }

                var sql = $"select \"{property.GetColumnName()}\" from \"{property.DeclaringType.GetTableName()}\"";
                await foreach (var text in db.Database.SqlQueryRaw<string?>(sql).AsAsyncEnumerable())
                {
                    all.Add(text ?? string.Empty);
                }
            }

            return all;
        });

    [Fact]
    public async Task Choices_that_were_lost_with_the_program_are_noticed()
    {
        var id = await Full();
        var ballot = await Town.App.Do(new OpenBallot(id, null, Question, BallotMethod.Secret), Town.Clerk);
        await Town.App.Do(new CastVote(ballot, BallotChoice.For), Somebody(Town.Members[0]));
        Town.App.Services.GetRequiredService<Meetings.Rules.SecretBallots>().Empty(ballot); // as a new start leaves it
        (await Town.App.Act(new CloseBallot(ballot), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.ballot-lost");
        await Town.App.Do(new BreakOffBallot(ballot, "Started anew."), Town.Clerk);
    }

    private Viewer Somebody(PersonId person, BodyLine? body = null) =>
        Viewer.Of(
            Guid.CreateVersion7(),
            "member",
            [new Grant(BodyRoles.Member, BodyScope.Of((body ?? Town.Waters).Id))],
            Town.App.Services.GetRequiredService<PermissionBook>(),
            person.Value
        );

    private async Task<MeetingId> Open()
    {
        var id = await Town.Past();
        await Town.App.Do(new OpenSitting(id), Town.Clerk);
        return id;
    }

    private async Task<MeetingId> Full()
    {
        var id = await Open();
        foreach (var person in Town.Members.Prepend(Town.Chair))
        {
            await Town.App.Do(new RecordArrival(id, person), Town.Clerk);
        }

        return id;
    }

    private Task<List<BallotVote>> Votes(BallotId ballot) =>
        Town.App.Read(db => db.BallotVotes.Where(v => v.BallotId == ballot).ToListAsync());

    private Task<List<SecretChoice>> Secrets() => Town.App.Read(db => db.Set<SecretChoice>().ToListAsync());
}

public sealed class BallotOnSqlite() : BallotTests(Store.Sqlite);

public sealed class BallotOnPostgreSql() : BallotTests(Store.PostgreSql);
