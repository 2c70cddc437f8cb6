using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Jobs.Tables;

/// <summary>News written in the same commit as the change, to be told afterwards; kept with its fate.</summary>
internal sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    public required Instant At { get; init; }

    /// <summary>Not told before this instant: mail waits here for its undo.</summary>
    public required Instant Due { get; set; }

    /// <summary>Full name of the news type.</summary>
    public required string News { get; init; }

    public required string Body { get; init; }

    public int Tries { get; set; }

    public Instant? Told { get; set; }

    /// <summary>Why the last try failed, in the program's words.</summary>
    public string? Trouble { get; set; }
}

internal sealed class JobTables : IModelContribution
{
    public void Map(ModelBuilder model) =>
        model.Entity<OutboxMessage>(e =>
        {
            e.ToTable("outbox").Unrecorded();
            e.Property(m => m.Id).ValueGeneratedNever();
            e.HasIndex(m => new { m.Told, m.Due });
        });
}
