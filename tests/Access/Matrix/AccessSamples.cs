using static Comitia.Access.Tests.Matrix.Samples;

namespace Comitia.Access.Tests.Matrix;

internal static class AccessSamples
{
    public static readonly IReadOnlyList<(string, Sample)> All =
    [
        Of(
            "access.add-account",
            _ => new
            {
                Email = "new@matrix.example",
                Name = "New",
                Language = "en",
            }
        ),
        Of(
            "access.describe-installation",
            _ => new
            {
                Name = new { original = "en", en = "House of Reeds" },
                Zone = "Etc/UTC",
                Language = "en",
            }
        ),
        Of("access.describe-myself", _ => new { Name = "Myself", Language = "az" }),
        Of("access.disable-account", w => new { Account = w["spare account"] }),
        Of("access.enable-account", w => new { Account = w["closed account"] }),
        Of("access.end-role", w => new { Grant = w["grant"] }),
        Of("access.give-role", w => new { Account = w["closed account"], Role = "administrator" }),
        Of("access.sign-out-everywhere", _ => new { }),
    ];

    public static object Role(MatrixWorld world) => new { Account = world["spare account"], Role = "administrator" };
}
