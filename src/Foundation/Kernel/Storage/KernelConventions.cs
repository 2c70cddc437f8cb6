using System.Reflection;
using Comitia.Kernel.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Comitia.Kernel.Storage;

/// <summary>The conversions every table shares: ids as Guids, texts per language as JSON, enums as their names, versions as concurrency tokens.</summary>
internal static class KernelConventions
{
    public static void Apply(ModelConfigurationBuilder builder, ModelBook book)
    {
        foreach (var id in book.Assemblies.SelectMany(IdTypes))
        {
            builder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }

        builder.Properties<LocalText>().HaveConversion<LocalTextConverter, LocalTextComparer>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    public static void Finish(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => typeof(IVersioned).IsAssignableFrom(t.ClrType) && t.BaseType is null))
        {
            model.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    private static IEnumerable<Type> IdTypes(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>)));
}

internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Ids.From<TId>(value))
    where TId : struct, IId<TId>;

internal sealed class LocalTextConverter() : ValueConverter<LocalText, string>(text => text.ToJson(), json => LocalText.FromJson(json));

internal sealed class LocalTextComparer()
    : ValueComparer<LocalText>((a, b) => object.Equals(a, b), text => text.GetHashCode(), text => text);
