using Comitia.Directory.Contracts;

namespace Comitia.Directory.Pages.Directory;

/// <summary>What is typed of a seat, as typed.</summary>
public sealed class SeatForm
{
    public string Role { get; set; } = BodyRoles.Member;

    public string? Label { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>The member for whom the person stands in.</summary>
    public PersonId? SubstituteFor { get; set; }

    public int? Version { get; set; }
}
