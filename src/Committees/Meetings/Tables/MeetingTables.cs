using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Tables;

internal sealed class MeetingTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Meeting>(e =>
        {
            e.ToTable("meetings");
            e.HasIndex(m => m.PublicId).IsUnique();
            e.HasIndex(m => new { m.State, m.EndsAt });
            e.HasIndex(m => m.StartsAt);
            e.HasIndex(m => new { m.Session, m.Day });
            e.HasIndex(m => m.Day);
            e.Property(m => m.Zone).HasMaxLength(60);
            e.Property(m => m.Folded).Derived();
            e.Ignore(m => m.Scopes);
            e.HasMany(m => m.Bodies).WithOne().HasForeignKey(b => b.MeetingId);
            e.HasMany(m => m.Agenda).WithOne().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MeetingBody>(e =>
        {
            e.ToTable("meeting_bodies");
            e.HasKey(b => new { b.MeetingId, b.Body });
            e.HasIndex(b => b.Body);
        });
        model.Entity<AgendaItem>(e =>
        {
            e.ToTable("agenda_items");
            e.Property(i => i.Number).HasMaxLength(20);
            e.HasIndex(i => new { i.MeetingId, i.Position });
            e.Property(i => i.PresenterName).Personal(nameof(AgendaItem.Presenter));
            e.HasIndex(i => i.PlanItem);
            e.HasIndex(i => i.ContinuedFrom);
            e.Property(i => i.Outcome).HasDefaultValue(AgendaItemOutcome.Open);
            e.HasIndex(i => i.Matter);
        });
        model.Entity<AgendaVersion>(e =>
        {
            // Frozen texts are their own history.
            e.ToTable("agenda_versions").Unrecorded();
            e.HasIndex(v => new { v.MeetingId, v.Number }).IsUnique();
            e.HasOne<Meeting>().WithMany().HasForeignKey(v => v.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Matter>(e =>
        {
            e.ToTable("matters");
            e.HasIndex(m => new { m.Committee, m.Code }).IsUnique();
            e.Property(m => m.Code).HasMaxLength(40);
            e.Property(m => m.Folded).Derived();
            e.Ignore(m => m.Scopes);
        });
        model.Entity<Attendance>(e =>
        {
            e.ToTable("attendances");
            e.HasKey(a => new { a.MeetingId, a.Person });
            e.HasIndex(a => a.Person);
            e.HasOne<Meeting>().WithMany().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Decision>(e =>
        {
            e.ToTable("decisions");
            e.HasIndex(d => d.MeetingId);
            e.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MeetingMinutes>(e =>
        {
            e.ToTable("meeting_minutes");
            e.HasKey(m => m.MeetingId);
            e.Property(m => m.ApprovedBy).Personal();
            e.HasOne<Meeting>().WithOne().HasForeignKey<MeetingMinutes>(m => m.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MeetingCounter>(e =>
        {
            e.ToTable("meeting_counters");
            e.HasKey(c => c.Series);
            e.Property(c => c.Series).HasMaxLength(120);
            e.Unrecorded();
        });
        model.Entity<MeetingImport>(e =>
        {
            e.ToTable("meeting_imports");
            e.HasKey(i => new { i.Source, i.Key });
            e.Property(i => i.Source).HasMaxLength(40);
            e.Property(i => i.Key).HasMaxLength(120);
            e.HasIndex(i => i.MeetingId);
            e.Unrecorded();
        });
    }
}
