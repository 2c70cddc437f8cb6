namespace Comitia.Journeys.Tests.Path;

/// <summary>What the clerk of the journey types: an invented committee and its plan, in the language they work in.</summary>
internal sealed record Words(
    string Language,
    string Parliament,
    string Committee,
    string Session,
    string Plan,
    string Wording,
    string Meeting
)
{
    public static readonly Words English = new(
        "en",
        "Assembly of Westmarch",
        "Committee on Inland Waters",
        "Spring session of 2026",
        """
        The Committee on Inland Waters has approved its work plan for the spring session of 2026.

        1. Review of the strategic directions of inland waterways.
        2. Meetings with representatives of the Ministry of Transport; where necessary, opinions, proposals and recommendations.
        3. Meetings with the heads of the Waterways Agency and ties with associations of boatmen abroad.
        4. Informing people abroad about river transport.
        5. Work within the international campaign "Clean Shores".
        6. Meetings with parliamentary working groups and delegations of the Parliamentary Union of the Lakes.
        7. Hearing on the safety of dams, 16 March 2026.
        """,
        "Hearing on the safety of dams and weirs",
        "Hearing of the committee"
    );

    public static readonly Words Azerbaijani = new(
        "az",
        "Vestmarç Məclisi",
        "Daxili sular komitəsi",
        "2026-cı ilin yaz sessiyası",
        """
        Daxili sular komitəsinin 2026-cı ilin yaz sessiyası üzrə iş planı

        1. Daxili su yollarının strateji istiqamətlərinin nəzərdən keçirilməsi.
        2. Nəqliyyat Nazirliyinin nümayəndələri ilə görüşlər, zərurət olduqda rəy, təklif və tövsiyələrin verilməsi.
        3. Su Yolları Agentliyinin rəhbər şəxsləri ilə görüşlər və xaricdəki qayıqçı birlikləri ilə əlaqələr.
        4. Çay nəqliyyatı haqqında xaricdə məlumatlandırma işinin aparılması.
        5. "Təmiz sahillər" beynəlxalq kampaniyası çərçivəsində iş.
        6. Parlamentlərarası işçi qrupları və Göllər Parlament İttifaqının nümayəndə heyətləri ilə görüşlər.
        7. Bəndlərin təhlükəsizliyi mövzusunda dinləmə, 16 mart 2026.
        """,
        "Bəndlərin və şlüzlərin təhlükəsizliyi mövzusunda dinləmə",
        "Komitənin dinləməsi"
    );
}
