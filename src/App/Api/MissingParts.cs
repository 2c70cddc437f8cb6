using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Comitia.App.Api;

/// <summary>
/// Finds what an input from outside leaves out though its type cannot be without it: a reader of JSON puts null there, and an action
/// would trip over it.
/// </summary>
internal static class MissingParts
{
    private const int Deepest = 8;
    private static readonly ConcurrentDictionary<Type, Part[]> Known = new();

    /// <summary>The way to the first missing part (<c>items[0].wording</c>); null where the input is whole.</summary>
    public static string? First(object input) => First(input, string.Empty, holes: false, Deepest);

    private static string? First(object value, string way, bool holes, int depth) =>
        depth == 0 || value is string ? null
        : value is IEnumerable list ? InList(list, way, holes, depth)
        : IsOurs(value.GetType()) ? InParts(value, way, depth)
        : null;

    private static string? InParts(object value, string way, int depth)
    {
        foreach (var (part, mayLack, holes) in Known.GetOrAdd(value.GetType(), Parts))
        {
            var name = way + (way.Length > 0 ? "." : "") + char.ToLowerInvariant(part.Name[0]) + part.Name[1..];
            var missing =
                part.GetValue(value) is { } inside ? First(inside, name, holes, depth - 1)
                : mayLack ? null
                : name;
            if (missing is not null)
            {
                return missing;
            }
        }

        return null;
    }

    private static string? InList(IEnumerable list, string way, bool holes, int depth) =>
        list.Cast<object?>()
            .Select(
                (inside, n) =>
                    inside is not null ? First(inside, $"{way}[{n}]", holes: false, depth - 1)
                    : holes ? null
                    : $"{way}[{n}]"
            )
            .FirstOrDefault(m => m is not null);

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Comitia", StringComparison.Ordinal) == true;

    /// <summary>What can be missing at all: values such as ids and dates cannot.</summary>
    private static Part[] Parts(Type type)
    {
        var nulls = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsValueType)
                .Select(p => (Property: p, Nulls: nulls.Create(p)))
                .Select(p => new Part(p.Property, MayLack(p.Nulls), Within(p.Nulls) is { } within && MayLack(within))),
        ];
    }

    private static bool MayLack(NullabilityInfo nulls) => nulls.ReadState != NullabilityState.NotNull;

    private static NullabilityInfo? Within(NullabilityInfo list) =>
        list.ElementType ?? (list.GenericTypeArguments is [var only] ? only : null);

    /// <summary>A property, whether it may be null, and whether what it lists may.</summary>
    private sealed record Part(PropertyInfo Property, bool MayLack, bool Holes);
}
