using System.Globalization;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Tables;

/// <summary>The capability's tables by name, and how actions load what they change.</summary>
internal static class MeetingSets
{
    extension(ComitiaDb db)
    {
        public DbSet<Meeting> Meetings => db.Set<Meeting>();

        public DbSet<MeetingBody> MeetingBodies => db.Set<MeetingBody>();

        public DbSet<AgendaItem> AgendaItems => db.Set<AgendaItem>();

        public DbSet<AgendaVersion> AgendaVersions => db.Set<AgendaVersion>();

        public DbSet<Presence> Presences => db.Set<Presence>();

        public DbSet<ItemSpan> ItemSpans => db.Set<ItemSpan>();

        public DbSet<Speaker> Speakers => db.Set<Speaker>();

        public DbSet<Ballot> Ballots => db.Set<Ballot>();

        public DbSet<BallotVote> BallotVotes => db.Set<BallotVote>();

        public DbSet<MeetingTask> MeetingTasks => db.Set<MeetingTask>();

        public DbSet<Matter> Matters => db.Set<Matter>();

        public DbSet<Attendance> Attendances => db.Set<Attendance>();

        public DbSet<Decision> Decisions => db.Set<Decision>();

        public DbSet<MeetingMinutes> MinutesTexts => db.Set<MeetingMinutes>();

        public DbSet<MeetingImport> MeetingImports => db.Set<MeetingImport>();

        /// <summary>A meeting to change, with its bodies and its agenda.</summary>
        public Task<Meeting?> LoadMeeting(MeetingId id, CancellationToken ct) =>
            db.Meetings.Include(m => m.Bodies).Include(m => m.Agenda).AsSplitQuery().FirstOrDefaultAsync(m => m.Id == id, ct);

        /// <summary>An agenda item to change, with the meeting whose agenda it stands on.</summary>
        public async Task<(Meeting Meeting, AgendaItem Item)?> LoadAgendaItem(AgendaItemId id, CancellationToken ct)
        {
            var of = await db.AgendaItems.Where(i => i.Id == id).Select(i => (MeetingId?)i.MeetingId).FirstOrDefaultAsync(ct);
            if (of is null || await db.LoadMeeting(of.Value, ct) is not { } meeting)
            {
                return null;
            }

            return (meeting, meeting.Agenda.Single(i => i.Id == id));
        }

        /// <summary>The next number of a series; two at once cannot both have it.</summary>
        public async Task<int> NextNumber(string series, CancellationToken ct)
        {
            var counter = await db.Set<MeetingCounter>().FindAsync([series], ct);
            if (counter is null)
            {
                counter = new MeetingCounter { Series = series };
                db.Add(counter);
            }

            return ++counter.Last;
        }
    }

    public static string DecisionSeries(Meeting meeting) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"decision:{meeting.Owner}:{meeting.Session?.ToString() ?? meeting.Day.Year.ToString(CultureInfo.InvariantCulture)}"
        );
}
