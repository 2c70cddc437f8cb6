using Comitia.Directory.Contracts;
using Comitia.Plan.Contracts;

namespace Comitia.App.Demo;

/// <summary>One item of the demonstration's plan; days are counted from today, so that the session is always in progress.</summary>
internal sealed record DemoItem(
    PlanItemKind Kind,
    string En,
    string Az,
    string[] Counterparts,
    (string En, string Az)? Condition = null,
    (string En, string Az)? Output = null,
    int? From = null,
    int? To = null,
    string Responsible = ""
);

/// <summary>Seven items in the shape of a real plan, on neutral subjects.</summary>
internal static class DemoPlan
{
    public static readonly IReadOnlyList<DemoItem> Items =
    [
        new(
            PlanItemKind.Review,
            "Review of the strategic directions of inland waterways: aims and challenges in dry years",
            "Daxili su yollarının strateji istiqamətlərinin nəzərdən keçirilməsi: quraqlıq illərində məqsədlər və çağırışlar",
            [],
            Output: ("Summary of the discussion", "Müzakirənin xülasəsi"),
            From: -50,
            To: -20,
            Responsible: "Rowenda Hallam"
        ),
        new(
            PlanItemKind.Meeting,
            "Meetings in the committee with representatives of the Ministry of Transport",
            "Nəqliyyat Nazirliyinin nümayəndələri ilə komitədə görüşlər",
            ["ministry"],
            Condition: ("where necessary", "zərurət olduqda"),
            Output: ("Opinions, proposals, recommendations", "Rəylər, təkliflər, tövsiyələr"),
            Responsible: "Tobren Orrin"
        ),
        new(
            PlanItemKind.Meeting,
            "Meetings with the heads of the Waterways Agency on the upkeep of locks; ties with boatmen abroad and their associations",
            "Su Yolları Agentliyinin rəhbər şəxsləri ilə şlüzlərin saxlanılması mövzusunda görüşlər; xaricdəki qayıqçılar və onların birlikləri ilə əlaqələr",
            ["agency", "boatmen"],
            Output: ("Record of each meeting; a list of locks to be repaired", "Hər görüşün protokolu; təmir olunacaq şlüzlərin siyahısı"),
            Responsible: "Rowenda Hallam"
        ),
        new(
            PlanItemKind.Outreach,
            "Information work abroad on river transport",
            "Çay nəqliyyatı haqqında xaricdə məlumatlandırma işi",
            [],
            From: -40,
            To: -9,
            Responsible: "Arvina Merrow"
        ),
        new(
            PlanItemKind.Campaign,
            "Work within the international campaign “Clean Shores”",
            "“Təmiz sahillər” beynəlxalq kampaniyası çərçivəsində iş",
            [],
            Output: ("Activities with audience and result", "Auditoriyası və nəticəsi göstərilən tədbirlər"),
            Responsible: "Arvina Merrow"
        ),
        new(
            PlanItemKind.Interparliamentary,
            "Meetings with parliamentary working groups and with delegations of the Parliamentary Union of the Lakes",
            "Parlamentlərarası işçi qrupları və Göllər Parlament İttifaqının nümayəndə heyətləri ilə görüşlər",
            ["lakes"],
            Responsible: "Tobren Orrin"
        ),
        new(
            PlanItemKind.Hearing,
            "Hearing on the safety of dams",
            "Bəndlərin təhlükəsizliyi mövzusunda dinləmə",
            ["ministry", "agency"],
            Output: ("Hearing report, recommendations", "Dinləmənin hesabatı, tövsiyələr"),
            From: 10,
            To: 24,
            Responsible: "Edric Quill"
        ),
    ];

    /// <summary>The plan of the session before: smaller, and all of it settled.</summary>
    public static readonly IReadOnlyList<DemoItem> Before =
    [
        new(
            PlanItemKind.Review,
            "Review of flood defences along the northern lakes",
            "Şimal gölləri boyunca daşqından mühafizə qurğularının nəzərdən keçirilməsi",
            [],
            Output: ("List of embankments to be raised", "Hündürlüyü artırılacaq bəndlərin siyahısı"),
            Responsible: "Rowenda Hallam"
        ),
        new(
            PlanItemKind.Meeting,
            "Meetings with the Ministry of Transport on the dredging programme",
            "Nəqliyyat Nazirliyi ilə dərinləşdirmə proqramı üzrə görüşlər",
            ["ministry"],
            Condition: ("where necessary", "zərurət olduqda"),
            Responsible: "Tobren Orrin"
        ),
        new(
            PlanItemKind.Outreach,
            "Open days on the canals",
            "Kanallarda açıq qapı günləri",
            [],
            Output: ("Number of visitors", "Ziyarətçilərin sayı"),
            Responsible: "Arvina Merrow"
        ),
        new(
            PlanItemKind.Hearing,
            "Hearing on the safety of ferries",
            "Bərələrin təhlükəsizliyi mövzusunda dinləmə",
            ["agency"],
            Responsible: "Edric Quill"
        ),
        new(
            PlanItemKind.Interparliamentary,
            "Meetings with delegations of the Parliamentary Union of the Lakes",
            "Göllər Parlament İttifaqının nümayəndə heyətləri ilə görüşlər",
            ["lakes"],
            Responsible: "Tobren Orrin"
        ),
    ];

    /// <summary>An item as the plan's own desk takes it, with the records behind its names.</summary>
    public static PlanItemText Text(DemoItem item, DemoCast cast) =>
        new(
            item.Kind,
            DemoWords.Both(item.En, item.Az),
            item.Condition is var (en, az) ? DemoWords.Both(en, az) : null,
            item.Output is var (outEn, outAz) ? DemoWords.Both(outEn, outAz) : null,
            item.From is { } from ? cast.Day(from) : null,
            item.To is { } to ? cast.Day(to) : null,
            item.Responsible.Length > 0 ? [(cast.People[item.Responsible], item.Responsible)] : null,
            [.. item.Counterparts.Select(key => ((BodyId?)cast.Bodies[key], DemoWords.Name(key)))]
        );
}
