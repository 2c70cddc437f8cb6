using Comitia.Access.Actions;
using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Access.SignIns;

/// <summary>Makes secrets and hashes them outside the gate, then runs the action.</summary>
internal sealed class Accounts(IActions actions, PasswordVault vault, AccountMaker maker, OfficeDesk desk) : IAccounts, IFirstLink
{
    public async Task<Result<AccountAdded>> Add(NewAccount account, string? password, Asked asked, CancellationToken ct = default)
    {
        if (password is not null && PasswordRule.Refuse(password, account.Email, account.Name) is { } weak)
        {
            return weak.At("Password");
        }

        var (token, hash) = OneTimeSecret.New();
        var secret = password is null ? null : await vault.Hash(password, ct);
        var added = await actions.Run(
            new AddAccountWithSecret(account, secret, password is null ? hash : null),
            asked with
            {
                Key = null,
            },
            ct
        );
        return added.Try(out var id)
            ? new AccountAdded(id, password is null ? PasswordPath(account.Language, token) : null)
            : added.As<AccountAdded>();
    }

    public async Task<Result<string>> NewLink(AccountId account, Asked asked, CancellationToken ct = default)
    {
        var (token, hash) = OneTimeSecret.New();
        var made = await actions.Run(new MakePasswordLink(account, hash), asked with { Key = null }, ct);
        return made.Ok ? PasswordPath(desk.Profile.Language, token) : made.As<string>();
    }

    public async Task<string?> Make(string language, CancellationToken ct = default)
    {
        var (token, hash) = OneTimeSecret.New();
        var opened = await actions.Run(new OpenFirstLink(hash), new Asked(Viewer.Operator("comitia serve")), ct);
        return opened is { Ok: true, Value: true } ? $"/{language}/first/{token}" : null;
    }

    public async Task<Result<AccountId>> MakeFirst(string token, NewAccount who, string? password, CancellationToken ct)
    {
        var typed = maker.Typed(who.Email, who.Name, who.Language).ToList();
        if (PasswordRule.Refuse(password, who.Email, who.Name) is { } weak)
        {
            typed.Add(weak.At("Password"));
        }

        if (typed.Count > 0)
        {
            return typed;
        }

        var hash = await vault.Hash(password!, ct);
        return Late(
            await actions.Run(
                new MakeFirstAdministrator(OneTimeSecret.Hash(token), who.Email, who.Name, who.Language, hash),
                new Asked(Viewer.Nobody),
                ct
            )
        );
    }

    public async Task<Result<AccountId>> SetPassword(string token, string? email, string? name, string? password, CancellationToken ct)
    {
        if (PasswordRule.Refuse(password, email, name) is { } weak)
        {
            return weak.At("Password");
        }

        var hash = await vault.Hash(password!, ct);
        return Late(await actions.Run(new SetPasswordByLink(OneTimeSecret.Hash(token), hash), new Asked(Viewer.Nobody), ct));
    }

    /// <summary>Whoever opened the link a moment after another finds it shut.</summary>
    private static Result<AccountId> Late(Result<AccountId> result) =>
        !result.Ok && result.Refusals[0].Code == "kernel.changed-meanwhile" ? Links.Shut : result;

    private static string PasswordPath(string language, string token) => $"/{language}/set-password/{token}";
}
