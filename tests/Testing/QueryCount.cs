using Microsoft.EntityFrameworkCore;

namespace Comitia.Testing;

/// <summary>Counts what one running program asks of its database: a list must ask as often for three rows as for one.</summary>
public static class QueryCount
{
    public static async Task<int> During(this RunningApp app, Func<Task> work)
    {
        var database = await app.Read(db => Task.FromResult(db.Database.GetConnectionString()!));
        using var counter = new CommandCounter(c => c.Context?.Database.GetConnectionString() == database);
        await work();
        return counter.Count;
    }
}
