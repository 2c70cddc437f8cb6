using Comitia.Access.Contracts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Comitia.Access.Web;

/// <summary>Cookies, key ring, anti-forgery and proxies in one place. Whom to trust and how many tries to let through comes from the host's settings.</summary>
internal static class WebServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme, Session);
        services
            .AddOptions<CookieAuthenticationOptions>(Sessions.Scheme)
            .Configure<IClock>((o, clock) => o.TimeProvider = new ClockTime(clock));
        services.AddDataProtection().SetApplicationName("comitia");
        services.AddSingleton<KeyRing>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((o, ring) => o.XmlRepository = ring);

        // The key ring lies beside the data it protects, readable by whoever can read those: the doctor says so, no warning at each start.
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.Configure<AntiforgeryOptions>(o =>
        {
            Safe(o.Cookie, "comitia-form");
            o.HeaderName = "X-Comitia-Token";
            o.SuppressXFrameOptionsHeader = true; // SecurityHeaders says DENY
        });
        services.Configure<CookieTempDataProviderOptions>(o => Safe(o.Cookie, "comitia-told"));

        services.AddOptions<ForwardedHeadersOptions>().Configure<TrustedProxies>(Neighbours.Configure);
        services.Configure<KestrelServerOptions>(o => o.AddServerHeader = false);
        services.AddSingleton<Doors>();
        services.AddScoped<ViewerReader>();
    }

    private static void Session(CookieAuthenticationOptions options)
    {
        Safe(options.Cookie, Sessions.Cookie);
        options.ExpireTimeSpan = Sessions.Length;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToAccessDenied = Bare(StatusCodes.Status403Forbidden);
        options.Events.OnRedirectToLogin = Bare(StatusCodes.Status401Unauthorized);
    }

    /// <summary>The handler's own redirects are not wanted: the guards decide what a person sees.</summary>
    private static Func<Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions>, Task> Bare(int status) =>
        context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

    private static void Safe(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
