using System.Globalization;
using System.Text;
using System.Xml;
using Comitia.Documents.Contracts;
using Comitia.Meetings.Rules;
using NodaTime;

namespace Comitia.Meetings.Outputs;

/// <summary>Minutes as a <c>debateReport</c> of Akoma Ntoso 3.0 (OASIS LegalDocML, part 2): a section for each heading, with its lines.</summary>
internal static class MinutesAkn
{
    private const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private const string Office = "#committee";

    public static byte[] Write(MinutesPaper paper, LocalDate written)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("akomaNtoso", Namespace);
            xml.WriteStartElement("debateReport", Namespace);
            xml.WriteAttributeString("name", "minutes");
            Meta(xml, paper, written);
            xml.WriteStartElement("preface", Namespace);
            foreach (var line in new[] { paper.Demonstration, paper.Heading, paper.Title, paper.Committee, paper.When, paper.Standing })
            {
                Paragraph(xml, line);
            }

            xml.WriteEndElement();
            Body(xml, paper);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Meta(XmlWriter xml, MinutesPaper paper, LocalDate written)
    {
        xml.WriteStartElement("meta", Namespace);
        xml.WriteStartElement("identification", Namespace);
        xml.WriteAttributeString("source", Office);
        var work = $"/akn/un/debateReport/{Iso(paper.Day)}/{paper.CommitteeCode}-{paper.Key}";
        var language = Languages.GetValueOrDefault(paper.Language, paper.Language);
        Level(xml, "FRBRWork", work, work, paper.Day, country: true, null);
        Level(xml, "FRBRExpression", $"{work}/{language}@", $"{work}/{language}@", written, country: false, language);
        Level(xml, "FRBRManifestation", $"{work}/{language}@.akn", $"{work}/{language}@.akn", written, country: false, null);
        xml.WriteEndElement();
        xml.WriteStartElement("references", Namespace);
        xml.WriteAttributeString("source", Office);
        xml.WriteStartElement("TLCOrganization", Namespace);
        xml.WriteAttributeString("eId", Office[1..]);
        xml.WriteAttributeString("href", $"/akn/ontology/organization/un/{paper.CommitteeCode}");
        xml.WriteAttributeString("showAs", Writable(paper.Committee));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Level(XmlWriter xml, string name, string self, string uri, LocalDate date, bool country, string? language)
    {
        xml.WriteStartElement(name, Namespace);
        Value(xml, "FRBRthis", self);
        Value(xml, "FRBRuri", uri);
        xml.WriteStartElement("FRBRdate", Namespace);
        xml.WriteAttributeString("date", Iso(date));
        xml.WriteAttributeString("name", country ? "meeting" : "writing");
        xml.WriteEndElement();
        xml.WriteStartElement("FRBRauthor", Namespace);
        xml.WriteAttributeString("href", Office);
        xml.WriteEndElement();
        if (country)
        {
            Value(xml, "FRBRcountry", "un"); // which country it is, the program does not know
        }

        if (language is not null)
        {
            xml.WriteStartElement("FRBRlanguage", Namespace);
            xml.WriteAttributeString("language", language);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, MinutesPaper paper)
    {
        xml.WriteStartElement("mainBody", Namespace);
        var number = 0;
        foreach (var (heading, lines) in MinutesText.Sections(paper.Text))
        {
            xml.WriteStartElement("section", Namespace);
            xml.WriteAttributeString("eId", string.Create(CultureInfo.InvariantCulture, $"sec_{++number}"));
            if (heading is not null)
            {
                xml.WriteElementString("heading", Namespace, Writable(heading));
            }

            xml.WriteStartElement("content", Namespace);
            foreach (var (_, line) in lines)
            {
                Paragraph(xml, line);
            }

            if (lines.Count == 0)
            {
                xml.WriteElementString("p", Namespace, string.Empty);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString("p", Namespace, Writable(text));
        }
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private static string Writable(string text) => WordSheets.Writable(text);

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ISO 639-2 as the standard's addresses have it.</summary>
    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal) { ["az"] = "aze", ["en"] = "eng" };
}
