using System.Data.Common;

namespace Comitia.Kernel.Storage;

/// <summary>The connection and transaction that the writer lent to this scope; empty in a reading scope.</summary>
public sealed class WriteSession
{
    public DbConnection? Connection { get; private set; }

    public DbTransaction? Transaction { get; private set; }

    public void Lend(DbConnection connection, DbTransaction transaction)
    {
        Connection = connection;
        Transaction = transaction;
    }
}
