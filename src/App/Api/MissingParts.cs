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

    private static string? First(object value, string way, int depth)
    {
        if (depth == 0 || value is string || value.GetType().Namespace?.StartsWith("Comitia", StringComparison.Ordinal) != true)
        {
            return value is IEnumerable list and not string ? InList(list, way, depth) : null;
        }

        foreach (var (part, mayLack) in Known.GetOrAdd(value.GetType(), Parts))
        {
            var name = way + (way.Length > 0 ? "." : "") + char.ToLowerInvariant(part.Name[0]) + part.Name[1..];
            var inside = part.GetValue(value);
            if (inside is null)
            {
                if (!mayLack)
                {
                    return name;
                }
            }
            else if (First(inside, name, depth - 1) is { } missing)
            {
                return missing;
            }
        }

        return null;
    }

    private static string? InList(IEnumerable list, string way, int depth)
    {
        var n = 0;
        foreach (var inside in list)
        {
            if (inside is not null && depth > 0 && First(inside, $"{way}[{n}]", depth - 1) is { } missing)
            {
                return missing;
            }

            n++;
        }

        return null;
    }

    private static (PropertyInfo Part, bool MayLack)[] Parts(Type type)
    {
        var nulls = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsPrimitive && p.Name != "EqualityContract")
                .Select(p => (p, p.PropertyType.IsValueType || nulls.Create(p).ReadState != NullabilityState.NotNull)),
        ];
    }
}
