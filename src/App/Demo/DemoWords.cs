using Comitia.Kernel.Languages;

namespace Comitia.App.Demo;

/// <summary>The demonstration's texts in both languages. Everything is invented: the parliament, its committees, its people.</summary>
internal static class DemoWords
{
    public static Dictionary<string, string?> Both(string en, string az) => new(StringComparer.Ordinal) { ["en"] = en, ["az"] = az };

    public static LocalText Text(string en, string az) => LocalText.Of("en", en).With("az", az);

    public static readonly LocalText Parliament = Text("Assembly of Northmere", "Nortmer Məclisi");

    public static readonly Dictionary<string, string?> Committee = Both(
        "Committee on Inland Waters and Interparliamentary Relations",
        "Daxili sular və parlamentlərarası əlaqələr komitəsi"
    );

    public static readonly Dictionary<string, string?> Second = Both("Committee on Budget and Accounts", "Büdcə və hesabatlar komitəsi");

    public static readonly Dictionary<string, string?> Ministry = Both("Ministry of Transport of Northmere", "Nortmer Nəqliyyat Nazirliyi");

    public static readonly Dictionary<string, string?> Agency = Both("Northmere Waterways Agency", "Nortmer Su Yolları Agentliyi");

    public static readonly Dictionary<string, string?> Boatmen = Both(
        "Association of Northmere Boatmen Abroad",
        "Xaricdəki Nortmer Qayıqçıları Birliyi"
    );

    public static readonly Dictionary<string, string?> Lakes = Both("Parliamentary Union of the Lakes", "Göllər Parlament İttifaqı");

    /// <summary>The name of a body by its key.</summary>
    public static LocalText Name(string key)
    {
        var name = key switch
        {
            "ministry" => Ministry,
            "agency" => Agency,
            "boatmen" => Boatmen,
            "lakes" => Lakes,
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The demonstration has no such body."),
        };
        return Text(name["en"]!, name["az"]!);
    }

    /// <summary>Name, and the role in the committee; all invented.</summary>
    public static readonly IReadOnlyList<(string Given, string Family, string Role)> People =
    [
        ("Ludmer", "Sandwell", "chair"),
        ("Arvina", "Merrow", "member"),
        ("Tobren", "Orrin", "member"),
        ("Rowenda", "Hallam", "member"),
        ("Edric", "Quill", "member"),
        ("Mirelle", "Fenwater", "member"),
        ("Osman", "Tarnby", "member"),
        ("Ilsabet", "Lockridge", "adviser"),
    ];
}
