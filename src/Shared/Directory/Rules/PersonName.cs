namespace Comitia.Directory.Rules;

/// <summary>How a person's name is put together and sorted where only a part of it is known.</summary>
internal static class PersonName
{
    /// <summary>Family name first; where the parts are unknown, the last word of the shown name is taken for it.</summary>
    public static string SortName(string name, string? family, string? given)
    {
        if (!string.IsNullOrWhiteSpace(family))
        {
            return string.IsNullOrWhiteSpace(given) ? family : $"{family} {given}";
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length < 2 ? name : $"{words[^1]} {string.Join(' ', words[..^1])}";
    }
}
