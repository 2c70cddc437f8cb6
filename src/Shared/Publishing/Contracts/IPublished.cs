namespace Comitia.Publishing.Contracts;

/// <summary>What stands on the public side now, for capabilities that may name only what is public already.</summary>
public interface IPublished
{
    /// <summary>Whether anything was ever published under a committee's code, or under a session's: then the code stays, for addresses hold it.</summary>
    Task<bool> UnderCommittee(string code, CancellationToken ct);

    Task<bool> UnderSession(string code, CancellationToken ct);

    /// <summary>The newest public version of a committee's plan for a session; null where none is published, or it was withdrawn.</summary>
    Task<PublicPlan?> Plan(string committeeCode, string sessionCode, CancellationToken ct);
}
