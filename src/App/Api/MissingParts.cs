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
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Part, bool MayLack)[]> Known = new();

    /// <summary>The way to the first missing part (<c>items[0].wording</c>); null where the input is whole.</summary>
    public static string? First(object input) => First(input, string.Empty, Deepest);

    private static string? First(object value, string way, int depth) =>
        depth == 0 || value is string ? null
        : value is IEnumerable list ? InList(list, way, depth)
        : IsOurs(value.GetType()) ? InParts(value, way, depth)
        : null;

    private static string? InParts(object value, string way, int depth)
    {
        foreach (var (part, mayLack) in Known.GetOrAdd(value.GetType(), Parts))
        {
            var name = way + (way.Length > 0 ? "." : "") + char.ToLowerInvariant(part.Name[0]) + part.Name[1..];
            var missing =
                part.GetValue(value) is { } inside ? First(inside, name, depth - 1)
                : mayLack ? null
                : name;
            if (missing is not null)
            {
                return missing;
            }
        }

        return null;
    }

    private static string? InList(IEnumerable list, string way, int depth) =>
        list.Cast<object?>()
            .Select((inside, n) => inside is null ? null : First(inside, $"{way}[{n}]", depth - 1))
            .FirstOrDefault(m => m is not null);

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Comitia", StringComparison.Ordinal) == true;

    /// <summary>What can be missing at all: values such as ids and dates cannot.</summary>
    private static (PropertyInfo Part, bool MayLack)[] Parts(Type type)
    {
        var nulls = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsValueType)
                .Select(p => (p, nulls.Create(p).ReadState != NullabilityState.NotNull)),
        ];
    }
}
