using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Tables;

internal sealed class PlanTables : IModelContribution
{
    public void Map(ModelBuilder model)
    {
        model.Entity<WorkPlan>(e =>
        {
            e.ToTable("work_plans");
            e.HasIndex(p => new { p.Committee, p.Session }).IsUnique();
            e.Ignore(p => p.Scopes);
            e.HasMany(p => p.Objectives).WithOne().HasForeignKey(o => o.PlanId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Objective>(e => e.ToTable("plan_objectives"));
        model.Entity<PlanItem>(e =>
        {
            e.ToTable("plan_items");
            e.Property(i => i.Number).HasMaxLength(20);
            e.Property(i => i.Folded).Derived();
            e.HasIndex(i => new { i.PlanId, i.Position });
            e.HasMany(i => i.Responsible).WithOne().HasForeignKey(r => r.ItemId);
            e.HasMany(i => i.Counterparts).WithOne().HasForeignKey(c => c.ItemId);
            e.HasMany(i => i.Evidence).WithOne().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ItemPerson>(e =>
        {
            e.ToTable("plan_item_people");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Name).Personal(nameof(ItemPerson.Person));
            e.HasIndex(p => p.Person);
        });
        model.Entity<ItemCounterpart>(e =>
        {
            e.ToTable("plan_item_counterparts");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.HasIndex(c => c.Body);
        });
        model.Entity<Evidence>(e =>
        {
            e.ToTable("plan_evidence");
            e.HasIndex(v => new { v.ItemId, v.Reference }).IsUnique();
            e.HasIndex(v => v.Reference);
        });
        model.Entity<PlanVersion>(e =>
        {
            e.ToTable("plan_versions");
            e.Property(v => v.Id).ValueGeneratedNever();
            e.HasIndex(v => new { v.PlanId, v.Number }).IsUnique();
        });
        model.Entity<PlanCue>(e =>
        {
            e.ToTable("plan_cues");
            e.Ignore(c => c.SwitchesOff);
            e.Ignore(c => c.Meaning);
            e.Property(c => c.Id).ValueGeneratedNever();
        });
        model.Entity<ItemComment>(e =>
        {
            e.ToTable("plan_comments");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Writer).Personal(nameof(ItemComment.Account));
            e.HasIndex(c => new { c.ItemId, c.At });
        });
    }
}
