namespace Comitia.Publishing.Contracts;

/// <summary>What stands on the public side now, for capabilities that may name only what is public already.</summary>
public interface IPublished
{
    /// <summary>Whether anything was ever published under a committee's code, or under a session's: then the code stays, for addresses hold it.</summary>
    Task<bool> UnderCommittee(string code, CancellationToken ct);

    Task<bool> UnderSession(string code, CancellationToken ct);

    /// <summary>The newest public version of a committee's plan for a session; null where none is published, or it was withdrawn.</summary>
    Task<PublicPlan?> Plan(string committeeCode, string sessionCode, CancellationToken ct);

    /// <summary>The newest number under which a record was published, 0 where none was, and whether it was withdrawn since.</summary>
    /// <param name="kind">Its kind: <c>meeting</c>.</param>
    /// <param name="committeeCode">The committee's code.</param>
    /// <param name="leaf">What closes its address: the session's code, or the record's own name.</param>
    /// <param name="ct">Stops the reading.</param>
    Task<(int Number, bool Withdrawn)> Last(string kind, string committeeCode, string leaf, CancellationToken ct);
}
