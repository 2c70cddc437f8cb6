using System.Text;
using System.Xml;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Publishing.Api;
using Comitia.Publishing.Tables;
using Microsoft.AspNetCore.Http;

namespace Comitia.Publishing.Outputs;

/// <summary>What was published lately, as a feed to follow (Atom, RFC 4287): all committees, or one.</summary>
internal static class Feed
{
    private const int Most = 50;
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> All(
        string lang,
        string? committee,
        HttpContext context,
        PublicQueries published,
        OfficeDesk office,
        TextBook texts,
        Say say,
        CancellationToken ct
    )
    {
        if (!texts.Knows(lang))
        {
            return Results.NotFound();
        }

        await office.Refresh(ct: ct);
        var lines = await published.Publications(committee, Most, ct);
        if (committee is not null && lines.Count == 0)
        {
            return Results.NotFound();
        }

        var (tag, changed) = ListTag.Of(lines, office.Profile, "atom-" + lang);
        if (Validators.Fresh(context, tag, changed))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        return Results.Text(Write(lines, lang, committee, origin, changed, office.Profile, say), "application/atom+xml", Encoding.UTF8);
    }

    private static string Write(
        IReadOnlyList<PublishedLine> lines,
        string lang,
        string? committee,
        string origin,
        NodaTime.Instant changed,
        InstallationProfile office,
        Say say
    )
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, lang);
            var name = committee is null ? office.Name.In(lang).Text : lines[0].Committee.In(lang).Text;
            xml.WriteElementString("title", Namespace, office.Demonstration ? $"{name} ({say["public.demonstration.short"]})" : name);
            xml.WriteElementString("id", Namespace, origin + Addresses.Feed(lang, committee));
            xml.WriteElementString("updated", Namespace, changed.ToString());
            Link(xml, "self", origin + Addresses.Feed(lang, committee));
            foreach (var line in lines)
            {
                Entry(xml, line, lang, origin, say);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Entry(XmlWriter xml, PublishedLine line, string lang, string origin, Say say)
    {
        var address = origin + Addresses.Version(lang, line.Kind, line.CommitteeCode, line.Leaf, line.Number);
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString(
            "title",
            Namespace,
            say[
                "public.feed." + line.Kind,
                ("committee", line.Committee),
                ("session", line.Session),
                ("title", line.Heading),
                ("number", line.Number)
            ]
        );
        xml.WriteElementString("id", Namespace, address);
        xml.WriteElementString("updated", Namespace, line.PublishedAt.ToString());
        Link(xml, "alternate", address);
        Link(xml, "related", address + "/changes");
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, line.Committee.In(lang).Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private sealed class Utf8Writer() : StringWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
