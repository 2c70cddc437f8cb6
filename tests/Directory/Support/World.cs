using Comitia.Directory.Contracts;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Directory.Tests.Support;

/// <summary>Bodies, people and seats of an invented parliament.</summary>
internal static class World
{
    extension(RunningApp app)
    {
        public Task<BodyId> Body(
            string name,
            BodyKind kind = BodyKind.Committee,
            BodyId? parent = null,
            LocalDate? from = null,
            LocalDate? to = null
        ) => app.Do(new AddBody(Wording(name, kind) with { Parent = parent, From = from, To = to }));

        public Task<PersonId> Person(string name) => app.Do(new AddPerson(new PersonWording(name)));

        public Task<MembershipId> Seat(
            PersonId person,
            BodyId body,
            string role = BodyRoles.Member,
            LocalDate? from = null,
            LocalDate? to = null
        ) =>
            app.Do(
                new AddMembership(
                    person,
                    body,
                    new SeatWording
                    {
                        Role = role,
                        From = from,
                        To = to,
                    }
                )
            );

        /// <summary>Somebody who holds a role over one body.</summary>
        public Viewer Holding(string role, BodyId body) =>
            Viewer.Of(
                Guid.Parse("11111111-1111-1111-1111-111111111111"),
                role,
                [new Grant(role, BodyScope.Of(body))],
                app.Services.GetRequiredService<PermissionBook>()
            );

        public async Task<T> Ask<T>(Func<IDirectory, Task<T>> question)
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await question(scope.ServiceProvider.GetRequiredService<IDirectory>());
        }
    }

    public static BodyWording Wording(string name, BodyKind kind = BodyKind.Committee) =>
        new()
        {
            Kind = kind,
            Name = new Dictionary<string, string?> { ["en"] = name },
        };

    public static LocalDate Day(int month, int day, int year = 2026) => new(year, month, day);
}
