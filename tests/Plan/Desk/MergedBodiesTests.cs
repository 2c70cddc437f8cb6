using Comitia.Access.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Tests.Desk;

/// <summary>When two records of one body or person become one, everything hangs on the record kept, or the merge is refused whole.</summary>
public abstract class MergedBodiesTests(Store store) : PlanWorld(store)
{
    private Task<Result<BodyId>> Merge(BodyId kept, BodyId duplicate) => App.Act(new MergeBodies(kept, duplicate));

    private async Task Refused(BodyId kept, BodyId duplicate, string why)
    {
        var refusal = (await Merge(kept, duplicate)).Refusals.Should().ContainSingle().Subject;
        refusal.Code.Should().Be(why);
        (await App.Read(db => db.WorkPlans.CountAsync(p => p.Committee == duplicate))).Should().BePositive("nothing is half merged");
    }

    [Fact]
    public async Task Drafts_and_roles_hang_on_the_body_kept()
    {
        var draft = await App.Do(new CreatePlan(Roads, Autumn));
        await Add("Hearing on bridges", plan: draft);
        var clerk = await As(BodyRoles.Clerk, Roads);
        (await Merge(Waters, Roads)).Ok.Should().BeTrue();
        (await Stored(draft)).Committee.Should().Be(Waters);
        (await clerk.GetAsync($"/en/desk/plans/{draft}")).IsSuccessStatusCode.Should().BeTrue();
        (await clerk.GetAsync(PlanPage)).IsSuccessStatusCode.Should().BeTrue("the clerk of the one is a clerk of the other now");
    }

    [Fact]
    public async Task A_counterpart_that_was_known_twice_is_named_once()
    {
        var twin = await App.Do(
            new AddBody(
                new BodyWording
                {
                    Kind = BodyKind.Ministry,
                    Name = In("Ministry of Transports"),
                    Code = "twin",
                }
            )
        );
        var known = await App.Read(db => db.Set<ItemCounterpart>().AsNoTracking().FirstAsync());
        await App.Do(
            new ChangeItem(
                known.ItemId,
                null,
                new ItemWording
                {
                    Kind = PlanItemKind.Meeting,
                    Title = In("Meetings"),
                    Counterparts =
                    [
                        new NamedBody(twin, LocalText.Of("en", "Transports")),
                        new NamedBody(null, LocalText.Of("en", "Nobody")),
                    ],
                }
            )
        );
        var kept = await App.Do(
            new AddBody(
                new BodyWording
                {
                    Kind = BodyKind.Ministry,
                    Name = In("Ministry of Waterways"),
                    Code = "kept",
                }
            )
        );
        (await Merge(kept, twin)).Ok.Should().BeTrue();
        (await Stored(known.ItemId)).Counterparts.Select(c => c.Body).Should().BeEquivalentTo([kept, (BodyId?)null]);
    }

    [Fact]
    public async Task Two_plans_of_one_session_are_never_merged_until_one_is_empty()
    {
        var theirs = await App.Do(new CreatePlan(Roads, Spring));
        var item = await Add("Hearing on bridges", plan: theirs);
        await Refused(Waters, Roads, "plan.merge-two");
        await App.Do(new DecideItems(theirs, [item], ItemDecision.Withdrawn, null));
        (await Merge(Waters, Roads)).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task An_empty_draft_of_the_body_kept_says_which_way_round_to_merge()
    {
        await App.Do(new CreatePlan(Waters, Autumn));
        await Add("Hearing on bridges", plan: await App.Do(new CreatePlan(Roads, Autumn)));
        await Refused(Waters, Roads, "plan.merge-empty");
        (await Merge(Roads, Waters)).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task A_role_that_was_given_over_both_is_held_once()
    {
        var account = await App.Account("clerk@example.org", BodyRoles.Clerk, BodyScope.Of(Waters));
        await ByCode(
            "access.give-role",
            new
            {
                account,
                role = BodyRoles.Clerk,
                scope = BodyScope.Of(Roads),
            }
        );
        (await Merge(Waters, Roads)).Ok.Should().BeTrue();
        var scope = BodyScope.Of(Waters);
        var held = await App.Read(db =>
            db.Database.SqlQuery<long>($"select count(*) as \"Value\" from role_grants where scope = {scope}").SingleAsync()
        );
        held.Should().Be(1);
    }

    [Fact]
    public async Task A_published_plan_stays_under_its_code()
    {
        await Adopt();
        await Refused(Roads, Waters, "plan.merge-published");
        (await Merge(Waters, Roads)).Ok.Should().BeTrue("the other way round nothing published moves");
    }

    [Fact]
    public async Task Two_accounts_of_one_session_are_never_merged()
    {
        foreach (var committee in new[] { Waters, Roads })
        {
            await ByCode("account.open", new { committee, session = Autumn });
        }

        (await Merge(Waters, Roads)).Refusals.Should().ContainSingle().Which.Code.Should().Be("account.merge-two");
    }

    [Fact]
    public async Task Who_is_responsible_is_the_person_kept()
    {
        var (kept, twin) = (await Person("Rowenda Hallam"), await Person("R. Hallam"));
        await App.Do(
            new ChangeItem(
                Items[0],
                null,
                new ItemWording
                {
                    Kind = PlanItemKind.Hearing,
                    Title = In("Hearing on dams"),
                    Responsible = [new NamedPerson(twin, "R. Hallam")],
                }
            )
        );
        (await App.Act(new MergePeople(kept, twin))).Ok.Should().BeTrue();
        (await Stored(Items[0])).Responsible.Should().ContainSingle().Which.Person.Should().Be(kept);
    }

    private Task<PersonId> Person(string name) => App.Do(new AddPerson(new PersonWording(name)));
}

public sealed class MergedBodiesOnSqlite() : MergedBodiesTests(Store.Sqlite);

public sealed class MergedBodiesOnPostgreSql() : MergedBodiesTests(Store.PostgreSql);
