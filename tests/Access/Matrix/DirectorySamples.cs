using static Comitia.Access.Tests.Matrix.Samples;

namespace Comitia.Access.Tests.Matrix;

internal static class DirectorySamples
{
    public static readonly IReadOnlyList<(string, Sample)> All =
    [
        Of("directory.add-body", w => new { Wording = Records.Body("Working group", "subcommittee", w["committee"]) }),
        Of("directory.change-body", w => new { Body = w["committee"], Wording = Records.Body("Rivers", "committee") }),
        Of("directory.close-body", w => new { Body = w["subcommittee"], LastDay = "2026-03-01" }),
        Of("directory.reopen-body", w => new { Body = w["closed-subcommittee"] }),
        Of("directory.place-body", _ => new { Name = "Office of Tides", Language = "en" }, Reach.AnyScope),
        Of("directory.merge-bodies", w => new { Kept = w["ministry"], Duplicate = w["same-ministry"] }, Reach.AnyScope),
        Of("directory.add-person", _ => new { Wording = new { Name = "Dorn Weir" } }, Reach.AnyScope),
        Of("directory.change-person", w => new { Person = w["Bors Fen"], Wording = new { Name = "Bors Fenn" } }, Reach.AnyScope),
        Of("directory.merge-people", w => new { Kept = w["Cara Holm"], Duplicate = w["Cara Holme"] }, Reach.AnyScope),
        Of("directory.erase-person", w => new { Person = w["Bors Fen"], Confirm = "Bors Fen" }),
        Of("directory.link-account", w => new { Person = w["Bors Fen"], Account = w["spare account"] }),
        Of("directory.add-membership", w => Seat(w, "Bors Fen")),
        Of(
            "directory.add-member",
            w => new
            {
                Body = w["committee"],
                NewPerson = new { Name = "Edda Quay" },
                Seat = new { Role = "member" },
            }
        ),
        Of("directory.change-membership", w => new { Membership = w["seat"], Seat = new { Role = "chair" } }),
        Of("directory.end-membership", w => new { Membership = w["seat"], LastDay = "2026-04-01" }),
        Of("directory.withdraw-membership", w => new { Membership = w["seat"] }),
        Of("directory.resolve-review", w => new { Review = w["review"], TakeTheirs = true }),
    ];

    public static object Seat(MatrixWorld world, string person) =>
        new
        {
            Person = world[person],
            Body = world["committee"],
            Seat = new { Role = "member" },
        };
}
