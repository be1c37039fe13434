using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Needlepoint.Evidence.Problems;
using Npgsql;

namespace Needlepoint.Studio.Storage;

/// <summary>Tells failures of the database apart: a rule of its tables, a damaged file, a full disk, a server that is gone.</summary>
internal static class StorageFailure
{
    private const int Busy = 5, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19, NotDatabase = 26;

    /// <summary>Does something with the database and tells its failures in words.</summary>
    /// <exception cref="InputException">The database cannot be used now.</exception>
    public static async Task<T> ToldAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (ProblemOf(exception) is not null)
        {
            throw new InputException([ProblemOf(exception)!]);
        }
    }

    /// <summary>Whether a unique index or a foreign key refused a change.</summary>
    public static bool IsRefusedByRule(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == Constraint,
        PostgresException server => server.SqlState.StartsWith("23", StringComparison.Ordinal),
        _ => exception is DbUpdateConcurrencyException,
    };

    /// <summary>What to tell people of a failure; null for one that is a fault of the program.</summary>
    public static Problem? ProblemOf(Exception exception) => exception switch
    {
        DbUpdateException { InnerException: { } inner } => ProblemOf(inner),
        InvalidOperationException { InnerException: NpgsqlException inner } => ProblemOf(inner),
        SqliteException { SqliteErrorCode: Corrupt or NotDatabase } sqlite => StorageProblems.Damaged("the database", sqlite.Message),
        SqliteException { SqliteErrorCode: Busy or ReadOnly or InputOutput or Full or CannotOpen } sqlite => StorageProblems.CannotWrite(sqlite.Message),
        PostgresException server => server.IsTransient ? StorageProblems.Server("the database", server.MessageText) : null,
        NpgsqlException server => StorageProblems.Server("the database", server.InnerException is null ? "it does not answer" : server.InnerException.GetType().Name),
        _ => null,
    };
}
