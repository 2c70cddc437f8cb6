using Comitia.Publishing.Rules;
using Comitia.Publishing.Tables;

namespace Comitia.Publishing.Outputs;

/// <summary>The addresses of the public side, all in one place. They stand for ever.</summary>
internal static class Addresses
{
    public static string Start(string lang) => $"/{lang}/";

    public static string Committee(string lang, string committee) => $"/{lang}/committees/{Part(committee)}";

    public static string Record(string lang, string kind, string committee, string leaf) =>
        $"{Committee(lang, committee)}/{Segment(kind)}/{Part(leaf)}";

    public static string Version(string lang, string kind, string committee, string leaf, int number) =>
        $"{Record(lang, kind, committee, leaf)}/versions/{number}";

    public static string Feed(string lang, string? committee) =>
        committee is null ? $"/{lang}/feed.atom" : Committee(lang, committee) + "/feed.atom";

    public static string Api(string kind, string committee, string leaf, int? number) =>
        $"/api/v1/public/{Segment(kind)}/{Part(committee)}/{Part(leaf)}" + (number is null ? string.Empty : $"/versions/{number}");

    /// <summary>One line of the open-data list.</summary>
    public static object Line(PublishedLine line) =>
        new
        {
            kind = line.Kind,
            committeeCode = line.CommitteeCode,
            committee = line.Committee,
            sessionCode = line.SessionCode,
            session = line.Session,
            title = line.Heading,
            number = line.Number,
            publishedAt = line.PublishedAt,
            address = Api(line.Kind, line.CommitteeCode, line.Leaf, null),
        };

    private static string Segment(string kind) => RecordKind.Find(kind)!.Segment;

    private static string Part(string code) => Uri.EscapeDataString(code);
}
