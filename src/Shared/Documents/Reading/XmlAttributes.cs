using System.Globalization;
using System.Xml;

namespace Comitia.Documents.Reading;

/// <summary>Attributes by local name: transitional and strict office files differ in namespace only.</summary>
internal static class XmlAttributes
{
    public static string? Attribute(this XmlReader xml, string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more && value is null; more = xml.MoveToNextAttribute())
            value = xml.LocalName == name ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }

    public static int? Number(this XmlReader xml, string name) =>
        int.TryParse(xml.Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
