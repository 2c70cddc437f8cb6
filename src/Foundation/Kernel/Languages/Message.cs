using System.Globalization;
using System.Text;

namespace Comitia.Kernel.Languages;

/// <summary>
/// One text with places for facts: <c>{name}</c>, <c>{date, short}</c> where a date stands in a list, and plural forms <c>{count, plural, one {# meeting} other {# meetings}}</c>: the
/// small part of the ICU message syntax that whole sentences need.
/// </summary>
public sealed class Message
{
    private readonly IReadOnlyList<Part> parts;

    private Message(IReadOnlyList<Part> parts) => this.parts = parts;

    private abstract record Part;

    private sealed record Literal(string Text) : Part;

    private sealed record Place(string Name, bool Short = false) : Part;

    private sealed record Plural(string Name, IReadOnlyDictionary<string, Message> Forms) : Part;

    private sealed record Number : Part;

    /// <summary>The whole text where it has no place for a fact, as most have not.</summary>
    public string? Plain =>
        parts switch
        {
            [] => string.Empty,
            [Literal only] => only.Text,
            _ => null,
        };

    /// <summary>The names of the facts this text wants.</summary>
    public IEnumerable<string> Names =>
        parts.SelectMany(p =>
            p switch
            {
                Place place => [place.Name],
                Plural plural => plural.Forms.Values.SelectMany(f => f.Names).Append(plural.Name),
                _ => Enumerable.Empty<string>(),
            }
        );

    /// <summary>Throws where a text cannot be read; most have no place for a fact and need no reading.</summary>
    public static void Check(string source)
    {
        if (source.AsSpan().IndexOfAny('{', '}', '\'') >= 0)
        {
            Parse(source);
        }
    }

    public static Message Parse(string source)
    {
        var at = 0;
        var message = Parse(source, ref at, insidePlural: false);
        return at == source.Length ? message : throw new FormatException($"Unexpected '}}' at {at} in: {source}");
    }

    public string Format(Func<string, object?> fact, Func<object?, string> write, Func<decimal, string> pluralForm) =>
        Format(fact, write, pluralForm, number: null);

    private string Format(Func<string, object?> fact, Func<object?, string> write, Func<decimal, string> pluralForm, string? number)
    {
        if (Plain is { } plain)
        {
            return plain;
        }

        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(
                part switch
                {
                    Literal literal => literal.Text,
                    Place { Short: true } place => write(new ShortFact(fact(place.Name))),
                    Place place => write(fact(place.Name)),
                    Number => number ?? "#",
                    Plural plural => Choose(plural, fact, write, pluralForm),
                    _ => string.Empty,
                }
            );
        }

        return text.ToString();
    }

    private static string Choose(Plural plural, Func<string, object?> fact, Func<object?, string> write, Func<decimal, string> pluralForm)
    {
        var value = fact(plural.Name);
        var count = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        var exact = "=" + count.ToString(CultureInfo.InvariantCulture);
        var form = plural.Forms.GetValueOrDefault(exact) ?? plural.Forms.GetValueOrDefault(pluralForm(count)) ?? plural.Forms["other"];
        return form.Format(fact, write, pluralForm, write(value));
    }

    private static Message Parse(string source, ref int at, bool insidePlural)
    {
        var found = new List<Part>();
        var literal = new StringBuilder();
        while (at < source.Length && source[at] != '}')
        {
            if (source[at] == '{')
            {
                Flush(found, literal);
                at++;
                found.Add(ParsePlace(source, ref at));
            }
            else if (insidePlural && source[at] == '#')
            {
                Flush(found, literal);
                found.Add(new Number());
                at++;
            }
            else
            {
                literal.Append(source[at++]);
            }
        }

        Flush(found, literal);
        return new Message(found);
    }

    private static Part ParsePlace(string source, ref int at)
    {
        var close = source.IndexOfAny([',', '}'], at);
        if (close < 0)
        {
            throw new FormatException($"Unclosed '{{' in: {source}");
        }

        var name = source[at..close].Trim();
        at = close + 1;
        if (source[close] == '}')
        {
            return new Place(name);
        }

        var end = source.IndexOf('}', at);
        if (end > 0 && source[at..end].Trim() == "short")
        {
            at = end + 1;
            return new Place(name, Short: true);
        }

        var second = source.IndexOf(',', at);
        if (second < 0 || source[at..second].Trim() != "plural")
        {
            throw new FormatException($"Only plural forms are known, in: {source}");
        }

        at = second + 1;
        return new Plural(name, ParseForms(source, ref at));
    }

    private static Dictionary<string, Message> ParseForms(string source, ref int at)
    {
        var forms = new Dictionary<string, Message>(StringComparer.Ordinal);
        while (true)
        {
            while (at < source.Length && char.IsWhiteSpace(source[at]))
            {
                at++;
            }

            if (at < source.Length && source[at] == '}')
            {
                at++;
                return forms.ContainsKey("other") ? forms : throw new FormatException($"A plural needs the form 'other', in: {source}");
            }

            var open = source.IndexOf('{', at);
            if (open < 0)
            {
                throw new FormatException($"Unclosed plural in: {source}");
            }

            var form = source[at..open].Trim();
            at = open + 1;
            forms[form] = Parse(source, ref at, insidePlural: true);
            at++; // the form's own closing brace
        }
    }

    private static void Flush(List<Part> found, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            found.Add(new Literal(literal.ToString()));
            literal.Clear();
        }
    }
}
