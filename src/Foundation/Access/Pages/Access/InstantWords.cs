using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using NodaTime;

namespace Comitia.Access.Pages.Access;

/// <summary>An instant as people of the office read it: in its zone, to the minute.</summary>
internal static class InstantWords
{
    public static string Of(Instant? instant, OfficeDesk desk, Say say) =>
        instant is { } then ? desk.Local(then).ToString("d MMMM uuuu, HH:mm", say.Language.Culture) : say["access.never"];
}
