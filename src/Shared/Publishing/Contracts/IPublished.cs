namespace Comitia.Publishing.Contracts;

/// <summary>What stands on the public side now, for capabilities that may name only what is public already.</summary>
public interface IPublished
{
    /// <summary>The newest public version of a committee's plan for a session; null where none is published, or it was withdrawn.</summary>
    Task<PublicPlan?> Plan(string committeeCode, string sessionCode, CancellationToken ct);
}
