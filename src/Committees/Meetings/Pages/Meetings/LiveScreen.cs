using Comitia.Kernel.Live;
using Comitia.Meetings.Actions.Sitting;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>A screen of a running meeting. It stands as a page; with scripts it is told what moved (server-sent events) and shows it at once.</summary>
internal abstract class LiveScreen(Sittings sittings) : MeetingsPage
{
    /// <summary>After so long in silence it looks by itself: another process may have written.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public SittingView View { get; protected set; } = null!;

    public SittingState State => new(View);

    public MeetingPageData Data => View.Data;

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    /// <summary>
    /// Tells what moved until the reader leaves. The state is made once for each language and each move, by the first who needs it, and
    /// sent to all: it is the same for whoever may read the meeting.
    /// </summary>
    public async Task<IActionResult> OnGetLiveAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        Response.ContentType = "text/event-stream";
        Response.Headers.CacheControl = "no-store";
        var services = HttpContext.RequestServices;
        var (hub, states) = (services.GetRequiredService<LiveHub>(), services.GetRequiredService<LiveStates>());
        using var ticket = hub.Listen(SittingDesk.Topic(id));
        string? shown = null;
        try
        {
            while (!ct.IsCancellationRequested)
            {
                var state = await states.Get((id, Lang), hub.Version(ticket.Topic), () => Render(id, ct));
                if (state != shown)
                {
                    await Response.WriteAsync(state, ct);
                    shown = state;
                }
                else
                {
                    await Response.WriteAsync(":\n\n", ct); // still here
                }

                await Response.Body.FlushAsync(ct);
                if (!await ticket.Wait(Silence, ct))
                {
                    states.Forget((id, Lang));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }

        return new EmptyResult();
    }

    protected async Task<bool> Load(MeetingId id, CancellationToken ct)
    {
        if (await sittings.Read(id, Viewer, ct) is not { } view || !MayLook(view))
        {
            return false;
        }

        View = view;
        return true;
    }

    protected virtual bool MayLook(SittingView view) => true;

    /// <summary>The state as one event of the stream.</summary>
    private async Task<string> Render(MeetingId id, CancellationToken ct)
    {
        await Load(id, ct);
        var engine = HttpContext.RequestServices.GetRequiredService<ICompositeViewEngine>();
        var partial = engine.FindView(PageContext, "Meetings/_State", isMainPage: false);
        await using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var data = new ViewDataDictionary<SittingState>(MetadataProvider, new ModelStateDictionary()) { Model = State };
        await partial.View!.RenderAsync(new ViewContext(PageContext, partial.View, data, TempData, text, new HtmlHelperOptions()));
        var lines = text.ToString().Split('\n').Select(l => "data: " + l.TrimEnd('\r'));
        return "event: state\n" + string.Join('\n', lines) + "\n\n";
    }
}
