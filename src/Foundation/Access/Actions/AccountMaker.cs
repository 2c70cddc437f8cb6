using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Actions;

/// <summary>Makes the record of an account from what was typed: the same checks whoever asks.</summary>
internal sealed class AccountMaker(TextBook texts)
{
    public const int LongestName = 200;

    public async Task<Result<UserAccount>> Make(ActionContext context, string? email, string? name, string? language, CancellationToken ct)
    {
        var clean = EmailAddress.Clean(email);
        var refusals = Typed(email, name, language).ToList();
        if (clean is not null && await Taken(context, clean, ct))
        {
            refusals.Add(new Refusal("access.email-taken", RefusalKind.Conflict).At("Email").With("email", clean));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var account = new UserAccount
        {
            Id = context.NewId<AccountId>(),
            Email = clean!,
            EmailKey = EmailAddress.Key(clean!),
            Name = name!.Trim(),
            Folded = Fold(name, clean!),
            Language = language!,
            Created = context.Now,
            Stamp = NewStamp(),
        };
        context.Db.Add(account);
        context.Db.Add(new SignInState { Account = account.Id });
        return account;
    }

    /// <summary>What is wrong with the words themselves, whoever else has an account.</summary>
    public IEnumerable<Refusal> Typed(string? email, string? name, string? language)
    {
        var refusals = Describing(name, language);
        return EmailAddress.Clean(email) is null ? refusals.Prepend(new Refusal("access.email-shape").At("Email")) : refusals;
    }

    public IEnumerable<Refusal> Describing(string? name, string? language)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName || name.Any(char.IsControl))
        {
            yield return new Refusal("access.name-length").At("Name").With("longest", LongestName);
        }

        if (language is null || !texts.Knows(language))
        {
            yield return new Refusal("access.language-unknown").At("Language").With("known", texts.Languages.Select(l => l.Code));
        }
    }

    public static string Fold(string name, string email) => Folding.Fold(name.Trim() + " " + email);

    /// <summary>A stamp is compared, never sorted: it tells nothing, so it is random and not a Guid of version 7.</summary>
    public static Guid NewStamp() => new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    private static Task<bool> Taken(ActionContext context, string email, CancellationToken ct)
    {
        var key = EmailAddress.Key(email);
        return context.Db.Accounts().AnyAsync(a => a.EmailKey == key, ct);
    }
}
