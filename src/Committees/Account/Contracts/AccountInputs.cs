using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Account.Contracts;

/// <summary>Begins the account of a committee for a session; one for each. Beginning it again answers the one that is there.</summary>
public sealed record OpenAccount(BodyId Committee, SessionId Session) : IInput<SessionAccountId>;

/// <summary>Writes one part of the prose in one language; until then the part stands as it was drafted from the figures. Answers the part's new version.</summary>
/// <param name="Part">The part's key: <c>introduction</c>, <c>plan</c>, <c>objective-1</c>, <c>conclusion</c>.</param>
/// <param name="Read">The version of the part that the person has read; 0 for the draft. Null does not ask.</param>
/// <param name="Language">Which wording.</param>
/// <param name="Heading">The heading in that language.</param>
/// <param name="Text">The text; an empty line begins a paragraph.</param>
public sealed record WriteProse(SessionAccountId Account, string Part, int? Read, string Language, string Heading, string Text)
    : IInput<int>;

/// <summary>Takes a written part back, in every language, so that it is drafted from the figures again.</summary>
public sealed record RedraftProse(SessionAccountId Account, string Part, int? Read) : IInput<int>;

/// <summary>Records that a meeting approved the account as it stands: freezes it as its next version and publishes it in the same commit. Answers the version's number.</summary>
/// <param name="Seen">The mark of the text that was read (<c>AccountPage.Seen</c>); refused when it has changed since. Null does not ask.</param>
/// <param name="On">The day of approval; not in the future, not before the session.</param>
/// <param name="Meeting">What shows it: <c>meeting:{id}</c>, or null.</param>
/// <param name="MeetingTitle">How the record names the approving meeting; public.</param>
/// <param name="Named">Evidence whose title the public account names. Of all other evidence it gives kind and date only.</param>
public sealed record ApproveAccount(
    SessionAccountId Account,
    string? Seen,
    LocalDate On,
    string? Meeting,
    LocalText MeetingTitle,
    IReadOnlyList<EvidenceId> Named
) : IInput<int>;
