using System.Collections.Frozen;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Rules.Members;

/// <summary>What a column of a list of members holds.</summary>
internal enum MemberColumn
{
    Ignore,
    Name,
    Family,
    Given,
    Additional,
    Role,
    Label,
    From,
    To,
}

/// <summary>Guesses columns from their header words in az, en, fr, ru and tr; the person corrects.</summary>
internal static class MemberColumns
{
    private static readonly FrozenDictionary<string, MemberColumn> Words = new (MemberColumn Column, string Words)[]
    {
        (
            MemberColumn.Name,
            "name,full name,member name,person,ad soyad,adı soyadı,soyadı adı,soyad ad,s.a.a.,saa,soyadı adı atasının adı,adı soyadı atasının adı,deputat,deputatın adı,nom complet,nom et prénom,nom prénom,фио,ф.и.о.,ad ve soyad,adı ve soyadı"
        ),
        (MemberColumn.Family, "family name,surname,last name,family,soyad,soyadı,nom,nom de famille,фамилия"),
        (MemberColumn.Given, "given name,first name,forename,ad,adı,prénom,имя"),
        (MemberColumn.Additional, "patronymic,middle name,father's name,ata adı,atasının adı,deuxième prénom,отчество,baba adı"),
        (MemberColumn.Role, "role,position,function,vəzifə,vəzifəsi,rol,rolu,fonction,rôle,qualité,роль,должность,görev,görevi"),
        (MemberColumn.Label, "title,label,designation,qeyd,təyinat,titre,звание,unvan"),
        (
            MemberColumn.From,
            "from,since,start,start date,begin,başlanma,başlama tarixi,başlanma tarixi,tarixindən,seçildiyi tarix,début,date de début,depuis,с,начало,дата начала,başlangıç,başlangıç tarihi"
        ),
        (
            MemberColumn.To,
            "to,until,end,end date,bitmə,bitmə tarixi,tarixinədək,son,fin,date de fin,jusqu'au,по,конец,дата окончания,bitiş,bitiş tarihi"
        ),
    }
        .SelectMany(c => c.Words.Split(',').Select(w => (Word: SearchWords.Whole(w), c.Column)))
        .DistinctBy(w => w.Word)
        .ToFrozenDictionary(w => w.Word, w => w.Column);

    /// <summary>A column for each header; what is not known, and a second column of the same meaning, is ignored.</summary>
    public static IReadOnlyList<MemberColumn> Guess(IReadOnlyList<string> headers)
    {
        var used = new HashSet<MemberColumn>();
        var columns = headers
            .Select(h => Words.TryGetValue(SearchWords.Whole(h), out var column) && used.Add(column) ? column : MemberColumn.Ignore)
            .ToList();

        // A list of first names alone names nobody: where no family name stands beside it, the column holds whole names.
        var given = columns.IndexOf(MemberColumn.Given);
        if (given >= 0 && !used.Contains(MemberColumn.Family) && !used.Contains(MemberColumn.Name))
        {
            columns[given] = MemberColumn.Name;
        }

        return columns;
    }

    /// <summary>Whether a first row is a header: at least one of its words is known.</summary>
    public static bool IsHeader(IReadOnlyList<string> row) => row.Any(c => Words.ContainsKey(SearchWords.Whole(c)));
}
