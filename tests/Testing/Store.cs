namespace Comitia.Testing;

/// <summary>The two engines; every storage test runs once on each.</summary>
public enum Store
{
    Sqlite,
    PostgreSql,
}
