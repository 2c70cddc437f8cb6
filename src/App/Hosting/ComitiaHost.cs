using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Comitia.Access;
using Comitia.App.Api;
using Comitia.Documents.Contracts;
using Comitia.Engine.PostgreSql;
using Comitia.Engine.Sqlite;
using Comitia.Kernel;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.WebEncoders;
using NodaTime;

namespace Comitia.App.Hosting;

/// <summary>Puts the process together: the same for the web, the command line, the demonstration and the tests.</summary>
public static class ComitiaHost
{
    /// <param name="settings">Where the data lie and on which address to listen.</param>
    /// <param name="adjust">The tests' own clock and the like.</param>
    /// <param name="further">Modules beside the installed ones: the tests' probes.</param>
    public static WebApplication Build(
        HostSettings settings,
        Action<IServiceCollection>? adjust = null,
        params IReadOnlyList<IModule> further
    )
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "comitia",
                Args = ["--hostBuilder:reloadConfigOnChange=false"], // settings hold from start to end: no thread watches files
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseUrls(settings.Urls).UseKestrelCore();
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        Logging(builder.Logging, settings);
        Services(builder.Services, settings, further);
        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        var model = Task.Run(() => Model(app.Services)); // the mapper makes its model while the pages are found: a third of the start
        Pipeline(app);
        model.GetAwaiter().GetResult();
        return app;
    }

    private static void Model(IServiceProvider services)
    {
        var book = services.GetRequiredService<ModelBook>();
        using var db = book.Engine.OpenForReading(book);
        _ = db.Model;
    }

    private static void Logging(ILoggingBuilder logging, HostSettings settings)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(o => o.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // why it does not start is said in a sentence
        logging.SetMinimumLevel(settings.Quiet ? LogLevel.Error : LogLevel.Warning);
    }

    private static void Services(IServiceCollection services, HostSettings settings, IReadOnlyList<IModule> further)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Web.Proxies);
        services.AddSingleton(settings.Web.Doors);
        services.AddSingleton<IClock>(Clocks.System);
        Store(services, settings);
        var book = ModuleBook.Install(services, [.. Installed.Modules, .. further], _ => settings.LanguageFolder);
        services.AddSingleton(new Letterheads(settings.TemplateFolder));
        services.AddHttpContextAccessor();
        services.AddScoped<Shell>();
        services.AddScoped<PageHead>();
        services.AddScoped<ICommitteeInView>(sp => sp.GetRequiredService<Shell>());
        services.AddScoped(sp =>
        {
            var texts = sp.GetRequiredService<TextBook>();
            var context = sp.GetRequiredService<IHttpContextAccessor>().HttpContext;
            return new Say(texts, context is null ? "en" : RequestLanguage.Of(context, texts));
        });
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(o => KernelJson.Configure(o.SerializerOptions));
        services
            .AddRazorPages()
            .AddMvcOptions(o => Binding.Configure(o))
            .ConfigureApplicationPartManager(parts => PagesOf(parts, book.Modules.Select(m => m.Assembly)));
        services.AddProblemDetails();
        services.AddExceptionHandler<Troubles>();
        services.AddResponseCompression(o => o.EnableForHttps = false);
        services.AddAntiforgery();
    }

    /// <summary>Pages are looked for where modules are, not in everything that is referred to: that would load the libraries of both engines.</summary>
    private static void PagesOf(ApplicationPartManager parts, IEnumerable<Assembly> modules)
    {
        var known = parts.ApplicationParts.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var assembly in modules.Append(typeof(ComitiaHost).Assembly).Distinct().Where(a => known.Add(a.GetName().Name!)))
        {
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            {
                parts.ApplicationParts.Add(part);
            }
        }
    }

    /// <summary>One engine; the libraries of the other are never loaded.</summary>
    private static void Store(IServiceCollection services, HostSettings settings)
    {
        if (settings.PostgreSql is { } connection)
        {
            OnPostgreSql(services, connection);
        }
        else
        {
            OnSqlite(services, settings.SqliteFile);
        }
    }

    private static void OnPostgreSql(IServiceCollection services, string connection)
    {
        services.AddSingleton(new PostgreSqlEngine(connection));
        services.AddSingleton<IEngine>(sp => sp.GetRequiredService<PostgreSqlEngine>());
        services.AddHostedService<BellsOfOtherNodes>();
        services.AddSingleton<IWriter, PostgreSqlWriter>();
    }

    private static void OnSqlite(IServiceCollection services, string file)
    {
        services.AddSingleton(new SqliteEngine(file));
        services.AddSingleton<IEngine>(sp => sp.GetRequiredService<SqliteEngine>());
        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<IWriter>(sp => sp.GetRequiredService<SqliteWriter>());
        services.AddHostedService(sp => sp.GetRequiredService<SqliteWriter>());
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseComitiaHeaders();
        app.UseResponseCompression();
        app.UseStaticFiles(StaticFiles.Options);
        app.UseStatusCodePagesWithReExecute("/en/error/{0}");
        app.UseExceptionHandler(Troubles.Options());
        app.UseComitiaSecurity();
        app.UseRouting();
        app.Use(
            async (context, next) =>
            {
                if (Troubles.Of(context) is null) // the page that says so must not ask the store again
                {
                    await context.RequestServices.GetRequiredService<OfficeDesk>().Refresh(ct: context.RequestAborted);
                    if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) // programs see no frame
                    {
                        await context.RequestServices.GetRequiredService<Shell>().Load(context.RequestAborted);
                    }
                }

                await next(context);
            }
        );
        app.MapGet("/healthz", (CancellationToken ct) => Health.Check(app.Services, ct));
        FirstPage.Map(app);
        app.MapRazorPages();
        ActionsApi.Map(app);
        app.Services.GetRequiredService<ModuleBook>().MapEndpoints(app);
        if (app.Services.GetRequiredService<HostSettings>().Measured)
        {
            FixedAnswer.Map(app);
        }
    }
}
