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

    /// <summary>
    /// A value about a person (a name, an address): the history keeps it sealed with that person's own key, and erasing the person
    /// destroys the key. <paramref name="of"/> names the property that holds the person's or account's id; without it, or where that is
    /// empty, the record itself is the person.
    /// </summary>
    public static PropertyBuilder<TProperty> Personal<TProperty>(this PropertyBuilder<TProperty> property, string? of = null)
    {
        property.HasAnnotation(Changes.Personal, of ?? string.Empty);
        return property;
    }

    /// <summary>A value that follows from others of the record, as words folded for search do: the history has those.</summary>
    public static PropertyBuilder<TProperty> Derived<TProperty>(this PropertyBuilder<TProperty> property)
    {
        property.HasAnnotation(Changes.Derived, true);
        return property;
    }

    /// <summary>A value that no history may hold: password hashes, tokens.</summary>
    public static PropertyBuilder<TProperty> Secret<TProperty>(this PropertyBuilder<TProperty> property)
    {
        property.HasAnnotation(Changes.Secret, true);
        return property;
    }
}
