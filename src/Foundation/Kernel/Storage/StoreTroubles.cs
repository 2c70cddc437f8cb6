using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Kernel.Storage;

/// <summary>The refusal behind an exception: what the store could not do at the moment. Null where it is a bug.</summary>
public static class StoreTroubles
{
    public static Refusal? Explain(this IEngine engine, Exception exception, bool changing)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (at is RefusedException refused)
            {
                return refused.Refusal;
            }
        }

        if (changing && exception is DbUpdateConcurrencyException)
        {
            return new Refusal("kernel.changed-meanwhile", RefusalKind.Conflict);
        }

        return engine.Explain(exception is CommitFailedException { InnerException: { } inner } ? inner : exception);
    }
}

/// <summary>A refusal where a contract of the framework leaves no room to answer with one: the key ring.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
