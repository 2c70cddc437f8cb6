using Comitia.Kernel.Languages;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Kernel.Panels;

/// <summary>
/// What other capabilities hang on a record: a page asks by record kind and id and shows what comes, without knowing from whom.
/// Each panel filters by the viewer itself and says how much it withheld.
/// </summary>
public interface IPanel
{
    /// <summary>The record kind it hangs on: <c>plan-item</c>, <c>body</c>, <c>person</c>, <c>session</c>.</summary>
    string Kind { get; }

    Task<PanelBlock?> Show(Guid record, Viewer viewer, Say say, CancellationToken ct);
}

/// <summary>A titled list of lines, with the number this reader may not see.</summary>
public sealed record PanelBlock(string Title, IReadOnlyList<PanelLine> Lines, int Withheld = 0, string? MoreLink = null);

/// <summary>One line: a title that is a link, when it is or was, and its state as a word.</summary>
public sealed record PanelLine(
    string Title,
    string? Link,
    LocalDate? Date,
    string? State,
    StateMark Mark = StateMark.None,
    string? Language = null
);

/// <summary>The look of a state: always a word and a shape as well as a colour.</summary>
public enum StateMark
{
    None,
    Late,
    Soon,
    Done,
    UnderWay,
    Dropped,
}
