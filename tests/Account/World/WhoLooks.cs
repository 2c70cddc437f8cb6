using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Comitia.Account.Tests.World;

/// <summary>Lets a request of the test say who looks, by a header; without it nobody does. Signing in has tests of its own.</summary>
internal sealed class WhoLooks : IStartupFilter
{
    public const string Header = "X-Test-Viewer";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, further) =>
                {
                    if (context.Request.Headers[Header].ToString() is { Length: > 0 } name)
                    {
                        context.Viewer = Viewer.Operator(name);
                    }

                    return further(context);
                }
            );
            next(app);
        };
}
