using Comitia.Testing;

namespace Comitia.Access.Tests.Matrix;

/// <summary>Every cell of role x action, over HTTP, on loaded records.</summary>
public sealed class RoleMatrixTests(RoleMatrixTests.Shared shared) : IClassFixture<RoleMatrixTests.Shared>
{
    public static TheoryData<string> Codes => [.. Matrix.Actions.All.Select(a => a.Info.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Each_action_answers_each_role_as_declared(string code) =>
        (await Matrix.Differences(shared.World, code)).Should().BeEmpty();

    [Fact]
    public void The_table_is_as_approved() => Approved.Matches(Matrix.Draw(), "roles.md");

    [Fact]
    public void Every_sample_is_of_an_action_that_is_there() =>
        Samples.All.Keys.Except(Matrix.Actions.All.Where(a => a.Info.InApi).Select(a => a.Info.Code)).Should().BeEmpty();

    [Fact]
    public async Task Pages_answer_each_role_as_approved() => Approved.Matches(await PageMatrix.Draw(shared.World), "pages.md");

    public sealed class Shared : IAsyncLifetime
    {
        internal MatrixWorld World { get; private set; } = null!;

        public async ValueTask InitializeAsync() => World = await MatrixWorld.Make();

        public ValueTask DisposeAsync() => World.DisposeAsync();
    }
}
