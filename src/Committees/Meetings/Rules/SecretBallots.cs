using System.Collections.Concurrent;
using System.Security.Cryptography;
using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Rules;

/// <summary>
/// The choices of secret ballots that are open: in memory alone, of nobody and in no order, until they are written at closing. What is lost
/// with the program is lost; closing notices it by the number of those who voted.
/// </summary>
internal sealed class SecretBallots
{
    private readonly ConcurrentDictionary<BallotId, List<BallotChoice>> boxes = new();

    public void Drop(BallotId ballot, BallotChoice choice)
    {
        var box = boxes.GetOrAdd(ballot, _ => []);
        lock (box)
        {
            // Into a random place, so that not even memory keeps the order.
            box.Insert(RandomNumberGenerator.GetInt32(box.Count + 1), choice);
        }
    }

    public IReadOnlyList<BallotChoice> Read(BallotId ballot)
    {
        if (!boxes.TryGetValue(ballot, out var box))
        {
            return [];
        }

        lock (box)
        {
            return [.. box];
        }
    }

    public void Empty(BallotId ballot) => boxes.TryRemove(ballot, out _);
}
