using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Http;

namespace Comitia.Kernel.Web;

/// <summary>Who looks at this request; Access fills it from the sign-in cookie before any page runs.</summary>
public static class WebViewer
{
    private static readonly object Slot = new();

    extension(HttpContext context)
    {
        public Viewer Viewer
        {
            get => context.Items.TryGetValue(Slot, out var viewer) ? (Viewer)viewer! : Viewer.Nobody;
            set => context.Items[Slot] = value;
        }
    }
}
