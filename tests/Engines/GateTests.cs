using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Comitia.Engines.Tests;

/// <summary>The gate for changes, once per engine.</summary>
public abstract class GateTests(Store store) : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.Start(store, probes: new ProbeModule());

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_comes_after_the_end_is_told_so_and_does_not_wait_for_ever()
    {
        await app.Do(new CountUp());
        var gate = app.Services.GetRequiredService<IWriter>();
        if (gate is not IHostedService running)
        {
            return; // PostgreSQL has no loop that ends
        }

        await running.StopAsync(default);
        var late = app.Act(new CountUp());
        (await Task.WhenAny(late, Task.Delay(TimeSpan.FromSeconds(20)))).Should().Be(late);
        (await Task.FromResult(late)).IsCompletedSuccessfully.Should().BeTrue("it is a refusal that says to try again");
        (await late).Refusals.Should().ContainSingle(r => r.Code == "kernel.busy");
    }

    [Fact]
    public async Task A_change_is_there_after_the_answer()
    {
        (await app.Do(new CountUp())).Should().Be(1);
        (await Stored()).Should().Be("1");
    }

    [Fact]
    public async Task A_refused_action_leaves_nothing()
    {
        await app.Do(new CountUp());
        var result = await app.Act(new CountUp(Refuse: true));
        result.Refusals.Should().ContainSingle(r => r.Code == "probe.refused");
        (await Stored()).Should().Be("1");
        (await Entries("probe.count-up")).Should().Be(1);
    }

    [Fact]
    public async Task A_bug_leaves_nothing_and_the_gate_goes_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Act(new Broken()));
        (await Stored()).Should().BeNull();
        (await app.Do(new CountUp())).Should().Be(1);
    }

    [Fact]
    public async Task An_action_that_never_asks_is_not_saved()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Act(new CountUp(Ask: false)));
        (await Stored()).Should().BeNull();
    }

    [Fact]
    public async Task A_viewer_without_the_permission_is_refused()
    {
        var result = await app.Act(new CountUp(), Viewer.Nobody);
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task The_same_key_with_the_same_input_answers_what_it_answered()
    {
        (await app.Act(new CountUp(), key: "k1")).Value.Should().Be(1);
        (await app.Act(new CountUp(), key: "k1")).Value.Should().Be(1);
        (await Stored()).Should().Be("1");
    }

    [Fact]
    public async Task The_same_key_with_another_input_is_refused()
    {
        await app.Act(new CountUp(), key: "k1");
        var result = await app.Act(new CountUp(Read: 1), key: "k1");
        result.Refusals.Should().ContainSingle(r => r.Code == "kernel.key-used-otherwise");
    }

    [Fact]
    public async Task Another_persons_key_is_refused()
    {
        await app.Act(new CountUp(), key: "k1");
        var result = await app.Act(new CountUp(), Viewer.Operator("somebody else"), key: "k1");
        result.Refusals.Should().ContainSingle(r => r.Code == "kernel.key-used-otherwise");
    }

    [Fact]
    public async Task Whoever_read_an_older_version_is_told()
    {
        await app.Do(new CountUp());
        await app.Do(new CountUp(Read: 1));
        var result = await app.Act(new CountUp(Read: 1));
        result.Refusals.Should().ContainSingle(r => r.Code == "kernel.changed-meanwhile");
    }

    [Fact]
    public async Task Of_many_at_once_each_counts_once()
    {
        await app.Do(new CountUp());
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Retried()));
        results.Distinct().Should().HaveCount(40);
        (await Stored()).Should().Be("41");
    }

    [Fact]
    public async Task The_audit_says_who_what_before_and_after()
    {
        await app.Do(new CountUp());
        await app.Act(new CountUp(), reason: "because");
        var (actor, reason, before, after) = await app.Read(async db =>
        {
            var row = await db
                .Database.SqlQueryRaw<AuditRow>(
                    "SELECT e.actor, e.reason, c.before, c.after FROM audit_entries e JOIN audit_changes c ON c.entry_id = e.id WHERE e.reason IS NOT NULL"
                )
                .SingleAsync();
            return (row.Actor, row.Reason, row.Before, row.After);
        });
        actor.Should().Be("tests");
        reason.Should().Be("because");
        before.Should().Be("""{"Language":"1"}""");
        after.Should().Be("""{"Language":"2"}""");
    }

    [Fact]
    public async Task Nobody_writes_outside_the_gate()
    {
        await app.Do(new CountUp());
        await Assert.ThrowsAnyAsync<Exception>(() =>
            app.Read(async db => await db.Database.ExecuteSqlRawAsync("UPDATE installation SET language = '9'"))
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            app.Read(async db =>
            {
                db.Add(new InstallationProfile { Id = 2 });
                return await db.SaveChangesAsync();
            })
        );
        (await Stored()).Should().Be("1");
    }

    private sealed record AuditRow(string Actor, string? Reason, string? Before, string? After);

    /// <summary>On PostgreSQL two at once may meet; the loser is told and tries again.</summary>
    private async Task<int> Retried()
    {
        while (true)
        {
            var result = await app.Act(new CountUp());
            if (result.Ok)
            {
                return result.Value;
            }

            result.Refusals[0].Kind.Should().Be(RefusalKind.Conflict);
        }
    }

    private Task<string?> Stored() => app.Read(async db => (await db.Set<InstallationProfile>().FirstOrDefaultAsync())?.Language);

    private Task<int> Entries(string action) =>
        app.Read(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM audit_entries WHERE action = {action}").SingleAsync());
}

public sealed class GateOnSqlite() : GateTests(Store.Sqlite);

public sealed class GateOnPostgreSql() : GateTests(Store.PostgreSql);
