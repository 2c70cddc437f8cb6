using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Actions;

/// <summary>
/// Records how a try to sign in went: the password was compared before, outside the gate. A failure is an answer and not a refusal,
/// for a refusal would leave no trace.
/// </summary>
/// <param name="Account">Null for a name that has no account: recorded all the same, so that both take equally long.</param>
/// <param name="Matched">The hash that the password was found to match; null when it matched none.</param>
/// <param name="Rehashed">The same password hashed at today's cost, where the stored hash is cheaper.</param>
internal sealed record SignIn(AccountId? Account, string? Matched, string? Rehashed = null) : IInput<bool>;

internal sealed class SignInAction : IAction<SignIn, bool>
{
    public async Task<Result<bool>> Act(SignIn input, ActionContext context, CancellationToken ct)
    {
        context.AllowedByOwnRule(); // the password decides
        if (input.Account is not { } id || await context.Db.FindAsync<UserAccount>([id], ct) is not { } account)
        {
            Note(context, Guid.Empty, "unknown");
            return false;
        }

        context.About("user_accounts", id.Value);
        var state = await context.Db.Set<SignInState>().SingleAsync(s => s.Account == id, ct);
        if (Lockout.Holds(state.PausedUntil, context.Now))
        {
            Note(context, id.Value, "paused");
            return false;
        }

        // The account may have changed since the password was compared.
        if (input.Matched is null || input.Matched != account.PasswordHash || account.DisabledAt is not null)
        {
            state.Failures = Lockout.Count(state.Failures, state.LastFailure, context.Now);
            state.LastFailure = context.Now;
            var pause = Lockout.Pause(state.Failures);
            state.PausedUntil = pause > NodaTime.Duration.Zero ? context.Now + pause : null;
            Note(context, id.Value, state.PausedUntil is null ? "failed" : "failed, now paused");
            return false;
        }

        (state.Failures, state.LastFailure, state.PausedUntil) = (0, null, null);
        (state.SignInBefore, state.LastSignIn) = (state.LastSignIn, context.Now);
        account.PasswordHash = input.Rehashed ?? account.PasswordHash;
        Note(context, id.Value, "signed in");
        return true;
    }

    private static void Note(ActionContext context, Guid account, string outcome) =>
        context.Note("sign-in", account, before: null, $$"""{"Outcome":"{{outcome}}"}""");
}

/// <summary>Records that somebody signed out on this device.</summary>
internal sealed record SignOut : IInput<Done>;

internal sealed class SignOutAction : IAction<SignOut, Done>
{
    public Task<Result<Done>> Act(SignOut input, ActionContext context, CancellationToken ct)
    {
        context.AllowedByOwnRule(); // one's own session
        if (context.Account is { } account)
        {
            context.About("user_accounts", account);
        }

        return Task.FromResult<Result<Done>>(Done.Yes);
    }
}
