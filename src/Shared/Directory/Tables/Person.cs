using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Directory.Tables;

/// <summary>Somebody who sits in a body or whom the committee deals with. No more is kept of them than their name and seats.</summary>
internal sealed class Person : IVersioned
{
    public required PersonId Id { get; init; }

    /// <summary>As it is shown.</summary>
    public required string Name { get; set; }

    public string? Family { get; set; }

    public string? Given { get; set; }

    /// <summary>Patronymic or middle name.</summary>
    public string? Additional { get; set; }

    /// <summary>The account this person signs in with.</summary>
    public Guid? Account { get; set; }

    public bool Placeholder { get; set; }

    /// <summary>When the law had what was known of them erased.</summary>
    public Instant? Erased { get; set; }

    public PersonId? MergedInto { get; set; }

    public OtherNames Others { get; set; } = OtherNames.None;

    public Identifiers Identifiers { get; set; } = Identifiers.None;

    /// <summary>Family name first, for the order of lists.</summary>
    public string SortName { get; private set; } = string.Empty;

    public string Folded { get; private set; } = string.Empty;

    public int Version { get; set; }

    /// <summary>Nothing stays but that somebody was there.</summary>
    public void Erase(string name, Instant now)
    {
        (Name, Family, Given, Additional) = (name, null, null, null);
        (Others, Identifiers, Account, Erased) = (OtherNames.None, Rules.Identifiers.None, null, now);
        Refold();
    }

    public void Refold()
    {
        SortName = PersonName.SortName(Name, Family, Given);
        Folded = SearchWords.Of([Name, Family, Given, Additional, .. Others.Select(o => o.Name)]);
    }
}
