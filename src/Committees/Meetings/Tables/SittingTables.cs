using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Tables;

/// <summary>What is recorded while a meeting runs, and what is to be done after it.</summary>
internal sealed class SittingTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Presence>(e =>
        {
            e.ToTable("presences");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Ignore(p => p.Span);
            e.HasIndex(p => new { p.MeetingId, p.Person });
            e.HasIndex(p => p.Person);
            e.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ItemSpan>(e =>
        {
            e.ToTable("item_spans");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.HasIndex(s => s.MeetingId);
            e.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Speaker>(e =>
        {
            e.ToTable("speakers");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Name).HasMaxLength(200).Personal(nameof(Speaker.Person));
            e.HasIndex(s => s.MeetingId);
            e.HasIndex(s => s.Person);
            e.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Ballot>(e =>
        {
            e.ToTable("ballots");
            e.HasIndex(b => new { b.MeetingId, b.Number }).IsUnique();
            e.HasOne<Meeting>().WithMany().HasForeignKey(b => b.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<BallotVote>(e =>
        {
            e.ToTable("ballot_votes");
            e.HasKey(v => new { v.BallotId, v.Person });
            e.HasIndex(v => v.Person);
            e.HasOne<Ballot>().WithMany().HasForeignKey(v => v.BallotId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MeetingTask>(e =>
        {
            e.ToTable("meeting_tasks");
            e.Property(t => t.WhoName).HasMaxLength(200).Personal(nameof(MeetingTask.Who));
            e.HasIndex(t => t.MeetingId);
            e.HasIndex(t => new { t.Who, t.DoneOn });
            e.HasOne<Meeting>().WithMany().HasForeignKey(t => t.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SecretChoice>(e =>
        {
            // Nobody's: the history says that the ballot was closed, and how it came out.
            e.ToTable("secret_choices").Unrecorded();
            e.Property(c => c.Id).ValueGeneratedNever();
            e.HasIndex(c => c.BallotId);
            e.HasOne<Ballot>().WithMany().HasForeignKey(c => c.BallotId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
