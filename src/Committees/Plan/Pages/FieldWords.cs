using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using NodaTime.Text;

namespace Comitia.Plan.Pages;

/// <summary>The fields of an item and their values as people write them: a kind is a word, a day is a date, nothing is a dash with a name.</summary>
internal static class FieldWords
{
    /// <param name="field">The field's name, for a text followed by its language: <c>title.az</c>.</param>
    public static string Name(string field, Say say) =>
        field.Split('.') is [var name, var language]
            ? $"{say["plan.field." + name]} ({say.To(language).Language.OwnName})"
            : say["plan.field." + field];

    public static string Value(string field, string value, Say say) =>
        value.Length == 0 ? say["plan.field.empty"]
        : field == "kind" && Enum.TryParse<PlanItemKind>(value, ignoreCase: true, out var kind) ? say.Word(kind)
        : field is "from" or "to" && LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day }
            ? day.ToString("d MMMM uuuu", say.Language.Culture)
        : value;
}
