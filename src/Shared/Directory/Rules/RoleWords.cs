using System.Collections.Frozen;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Rules;

/// <summary>
/// What a word for a role in a list or an import means here: one of the five roles, the word kept as a label where the role alone would
/// lose it, and a place in lists. Words of az, en, fr, ru and tr; an unknown one makes a member who bears it as a label.
/// </summary>
internal static class RoleWords
{
    public const int ChairRank = 0;
    public const int DeputyRank = 10;
    public const int OfficeRank = 20;
    public const int MemberRank = 50;
    public const int OtherRank = 60;

    private static readonly (string Role, int Rank, bool Plain, string Words)[] Rows =
    [
        (
            BodyRoles.Chair,
            ChairRank,
            true,
            "chair,chairman,chairwoman,chairperson,sədr,komitə sədri,président,présidente,председатель,başkan"
        ),
        (
            BodyRoles.Chair,
            ChairRank,
            false,
            "speaker,co-chair,həmsədr,co-président,co-présidente,сопредседатель,eş başkan,président de droit"
        ),
        (
            BodyRoles.Member,
            DeputyRank,
            false,
            "deputy chair,vice-chair,vice chair,deputy chairman,vice-president,sədr müavini,sədrin müavini,vice-président,vice-présidente,premier vice-président,заместитель председателя,başkan vekili,başkan yardımcısı"
        ),
        (BodyRoles.Member, MemberRank, true, "member,üzv,membre,titulaire,член,üye,deputat,mp"),
        (
            BodyRoles.Member,
            OtherRank,
            false,
            "substitute,alternate,əvəzedici üzv,suppléant,suppléante,membre suppléant,заместитель члена,yedek üye"
        ),
        (
            BodyRoles.Clerk,
            OtherRank,
            true,
            "clerk,katib,komitə katibi,secrétaire administratif,секретарь комитета,komisyon sekreteri,secretary of the committee"
        ),
        (BodyRoles.Adviser, OtherRank, true, "adviser,advisor,məsləhətçi,müşavir,conseiller,conseillère,советник,danışman"),
        (BodyRoles.Adviser, OtherRank, false, "expert,ekspert,mütəxəssis,staff,consultant"),
        (BodyRoles.Observer, OtherRank, true, "observer,müşahidəçi,observateur,observatrice,наблюдатель,gözlemci"),
    ];

    private static readonly FrozenDictionary<string, (string Role, int Rank, bool Plain)> Known = Table()
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role behind a word, whether the word names just that role, and the rank; nothing known makes an ordinary member.</summary>
    public static (string Role, string? Label, int Rank) Read(string? word)
    {
        var shown = word?.Trim();
        if (string.IsNullOrEmpty(shown))
        {
            return (BodyRoles.Member, null, MemberRank);
        }

        return Known.TryGetValue(SearchWords.Whole(shown), out var meaning)
            ? (meaning.Role, meaning.Plain ? null : shown, meaning.Rank)
            : (BodyRoles.Member, shown, OfficeRank);
    }

    /// <summary>The place in lists of a role with its label.</summary>
    public static int Rank(string role, string? label)
    {
        var byLabel = Read(label);
        return role switch
        {
            BodyRoles.Chair => ChairRank,
            BodyRoles.Member => label is null ? MemberRank : byLabel.Rank,
            _ => OtherRank,
        };
    }

    private static IEnumerable<KeyValuePair<string, (string, int, bool)>> Table()
    {
        foreach (var (role, rank, plain, words) in Rows)
        {
            foreach (var word in words.Split(','))
            {
                yield return new(SearchWords.Whole(word), (role, rank, plain));
            }
        }
    }
}
