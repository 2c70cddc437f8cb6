using System.Net;
using Comitia.Access.Contracts;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Calendar.Tests.Support;

/// <summary>A running program with an administrator and somebody without a role; each test class runs once on each engine.</summary>
public abstract class CalendarWorld(Store store) : IAsyncLifetime
{
    protected RunningApp App { get; private set; } = null!;

    protected HttpClient Admin { get; private set; } = null!;

    protected HttpClient Reader { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.Start(store);
        await App.Account("admin@parliament.example", AccessRoles.Administrator);
        await App.Account("reader@parliament.example");
        Admin = await App.SignedIn("admin@parliament.example");
        Reader = await App.SignedIn("reader@parliament.example");
    }

    public async ValueTask DisposeAsync()
    {
        Admin?.Dispose();
        Reader?.Dispose();
        if (App is not null)
        {
            await App.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected static LocalDate On(int month, int day, int year = 2026) => new(year, month, day);

    /// <summary>The reader's language.</summary>
    protected static Say English { get; } = new(JsonTexts.Book, "en");

    protected static Say Azerbaijani { get; } = new(JsonTexts.Book, "az");

    protected static Dictionary<string, string?> Text(string english, string? azerbaijani = null) =>
        new(StringComparer.Ordinal) { ["en"] = english, ["az"] = azerbaijani };

    protected static LocalText Named(string english, string azerbaijani) => LocalText.Of("en", english).With("az", azerbaijani);

    protected static SessionWording Spring(int year = 2026) =>
        new(
            $"{year}-spring",
            Text($"Spring session {year}", $"{year} yaz sessiyası"),
            false,
            On(2, 2, year),
            On(5, 31, year),
            On(1, 16, year)
        );

    protected static Dictionary<string, string> Form(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    protected static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    protected static async Task<string> Page(HttpClient visitor, string address) =>
        WebUtility.HtmlDecode(await visitor.GetStringAsync(address));

    /// <summary>A service as one request has it.</summary>
    protected async Task<T> Ask<TService, T>(Func<TService, Task<T>> question)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
