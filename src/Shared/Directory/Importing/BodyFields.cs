using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Importing;

/// <summary>A body's fields by the names imports use.</summary>
internal static class BodyFields
{
    public static string? Get(Body body, string field, Func<string, Guid?, string?> keyOf) =>
        field switch
        {
            FieldNames.Kind => body.Kind.ToString(),
            FieldNames.Parent => keyOf(field, body.Parent?.Value),
            FieldNames.From => FieldText.Day(body.From),
            FieldNames.To => FieldText.Day(body.To),
            _ when field.StartsWith(FieldNames.NameIn, StringComparison.Ordinal) => body.Name[field[FieldNames.NameIn.Length..]],
            _ when field.StartsWith(FieldNames.ShortIn, StringComparison.Ordinal) => body.ShortName?[field[FieldNames.ShortIn.Length..]],
            _ => null,
        };

    public static void Set(Body body, string field, string? value, Func<string, Guid?> target)
    {
        switch (field)
        {
            case FieldNames.Kind:
                body.Kind = Enum.TryParse<BodyKind>(value, out var kind) ? kind : BodyKind.Other;
                break;
            case FieldNames.Parent:
                body.Parent = value is not null && target(value) is { } parent ? new BodyId(parent) : null;
                break;
            case FieldNames.From:
                body.From = FieldText.Day(value);
                break;
            case FieldNames.To:
                body.To = FieldText.Day(value);
                break;
            case FieldNames.Others:
                body.Others = OtherNames.FromJson(value ?? string.Empty).Aggregate(body.Others, (all, name) => all.With(name));
                break;
            case FieldNames.Identifiers:
                body.Identifiers = new Identifiers(body.Identifiers.Concat(Identifiers.FromJson(value ?? string.Empty)).Distinct());
                break;
            default:
                SetName(body, field, value);
                break;
        }
    }

    private static void SetName(Body body, string field, string? value)
    {
        if (field.StartsWith(FieldNames.NameIn, StringComparison.Ordinal))
        {
            body.Name = body.Name.With(field[FieldNames.NameIn.Length..], value);
        }
        else if (field.StartsWith(FieldNames.ShortIn, StringComparison.Ordinal))
        {
            var text = (body.ShortName ?? LocalText.Empty).With(field[FieldNames.ShortIn.Length..], value);
            body.ShortName = text.IsEmpty ? null : text;
        }
    }
}
