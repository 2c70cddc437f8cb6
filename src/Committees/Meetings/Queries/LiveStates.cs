using System.Collections.Concurrent;
using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Queries;

/// <summary>
/// The state of running meetings as it is sent to their screens: made once for a language and a move, however many look. Whoever asks
/// first makes it; the others wait for the same.
/// </summary>
internal sealed class LiveStates
{
    private readonly ConcurrentDictionary<(MeetingId, string), (long Version, Lazy<Task<string>> State)> states = new();

    public async Task<string> Get((MeetingId, string) of, long version, Func<Task<string>> make)
    {
        var (_, state) = states.AddOrUpdate(
            of,
            _ => (version, new Lazy<Task<string>>(make)),
            (_, known) => known.Version >= version ? known : (version, new Lazy<Task<string>>(make))
        );
        try
        {
            return await state.Value;
        }
        catch
        {
            // Whoever made it left, or failed: the next one makes it anew.
            states.TryRemove(of, out _);
            return await make();
        }
    }

    /// <summary>Lets it be made anew although nobody rang.</summary>
    public void Forget((MeetingId, string) of) => states.TryRemove(of, out _);
}
