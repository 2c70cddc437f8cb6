using Comitia.Kernel.Languages;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Kernel.Panels;

/// <summary>What others did, across all records that a viewer may see: out of the audit, newest first, for the start page.</summary>
public interface IHappenings
{
    /// <param name="most">So many lines at most; the same thing done to one record several times on a day is one line.</param>
    Task<IReadOnlyList<Happening>> Since(Instant since, Viewer viewer, Say say, int most, CancellationToken ct);
}

/// <summary>One thing done: the sentence is the text <c>audit.{action}</c> with the actor's name, the title that of the record as it is now.</summary>
public sealed record Happening(Instant At, string Sentence, RecordName Record, string? Reason);

/// <summary>
/// The names of records of some kinds, as far as a viewer may see them. Whoever owns the kind implements it; the audit knows only
/// kinds and ids. What is left out stays untold.
/// </summary>
public interface IRecordNames
{
    /// <summary>The kind that actions name with <c>context.About</c>: <c>plan-item</c>.</summary>
    string Kind { get; }

    /// <summary>One query, however many ids.</summary>
    Task<IReadOnlyDictionary<Guid, RecordName>> Names(IReadOnlyCollection<Guid> ids, Viewer viewer, Say say, CancellationToken ct);
}

/// <summary>A record in a line: its title, its address below the desk, and the language of the title where it is not the reader's.</summary>
public sealed record RecordName(string Title, string Link, string? Language = null)
{
    /// <summary>The name of a record whose title is a text in several languages; what stands before it is the same in all.</summary>
    public static RecordName Of(LocalText title, string link, Say say, string before = "")
    {
        var (text, language) = title.In(say.Code);
        return new RecordName(before + text, link, language == say.Code ? null : language);
    }
}
