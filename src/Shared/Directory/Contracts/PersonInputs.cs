using Comitia.Kernel.Actions;

namespace Comitia.Directory.Contracts;

/// <summary>
/// A person's name: as it is shown, and its parts where they are known. <paramref name="Additional"/> is the patronymic or middle name.
/// </summary>
public sealed record PersonWording(string Name, string? Family = null, string? Given = null, string? Additional = null);

/// <summary>Adds a person. Somebody of the same name is no hindrance: <see cref="IDirectory.SearchPeople"/> shows them first.</summary>
public sealed record AddPerson(PersonWording Wording) : IInput<PersonId>;

/// <summary>Changes a person's name; the old one is kept as a former name.</summary>
public sealed record ChangePerson(PersonId Person, PersonWording Wording, int? Version = null) : IInput<PersonId>;

/// <summary>Says that this person signs in with this account, or with null that they do not; seats become the account's roles.</summary>
public sealed record LinkAccount(PersonId Person, Guid? Account) : IInput<PersonId>;

/// <summary>
/// Erases by law what is known of a person: names, account, and the key of what the audit holds of them. It cannot be taken back; the
/// action needs a reason (the law's article, the request's number), which must not name the person.
/// </summary>
/// <param name="Person">Whom to erase.</param>
/// <param name="Confirm">The person's name once more, exactly as it is shown.</param>
public sealed record ErasePerson(PersonId Person, string? Confirm) : IInput<PersonId>;

/// <summary>Makes two records of the same person one; see <see cref="MergeBodies"/>.</summary>
public sealed record MergePeople(PersonId Kept, PersonId Duplicate) : IInput<PersonId>;
