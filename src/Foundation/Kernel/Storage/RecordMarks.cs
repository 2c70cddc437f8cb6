using Comitia.Kernel.Actions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Comitia.Kernel.Storage;

/// <summary>How a mapping says what the audit keeps of a table.</summary>
public static class RecordMarks
{
    /// <summary>Bookkeeping of the program, in no record's history: the audit itself, the outbox, keys.</summary>
    public static EntityTypeBuilder<TEntity> Unrecorded<TEntity>(this EntityTypeBuilder<TEntity> entity)
        where TEntity : class
    {
        entity.HasAnnotation(Changes.Unrecorded, true);
        return entity;
    }

    /// <summary>A value that no history may hold: password hashes, tokens.</summary>
    public static PropertyBuilder<TProperty> Secret<TProperty>(this PropertyBuilder<TProperty> property)
    {
        property.HasAnnotation(Changes.Secret, true);
        return property;
    }
}
