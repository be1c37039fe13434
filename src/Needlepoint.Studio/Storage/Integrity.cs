using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Needlepoint.Studio.Storage;

/// <summary>Whether every page of a database file can be read, and what can be where not all can. Only reads.</summary>
internal static class Integrity
{
    private const int MostFaults = 20, ReadOnly = 8, CannotOpen = 14;

    /// <summary>What is wrong with a file; null when nothing is.</summary>
    /// <exception cref="SqliteException">It cannot be looked at: this account may not read it.</exception>
    public static Damage? Check(string path)
    {
        List<string> faults = [];
        Dictionary<string, int> readable = [];
        try
        {
            using SqliteConnection connection = Open(path);
            faults.AddRange(Rows(connection, $"PRAGMA integrity_check({MostFaults})").Where(line => line != "ok"));
            if (faults.Count == 0)
                faults.AddRange(Rows(connection, "SELECT 'a row of ' || \"table\" || ' belongs to nothing' FROM pragma_foreign_key_check LIMIT 20"));
            if (faults.Count == 0)
                return IsOurs(connection) ? null : new(path, ["a database, but not one that the studio wrote"], readable);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is not (ReadOnly or CannotOpen))
        {
            faults.Add(exception.Message);
        }

        CountReadable(path, readable);
        return new(path, faults, readable);
    }

    /// <summary>Opens a file to be read and nothing else.</summary>
    public static SqliteConnection Open(string path)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The changes of the tables that a file has seen.</summary>
    public static IReadOnlyList<string> Migrations(SqliteConnection connection) => Rows(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");

    // A file without any table is one that was just made.
    private static bool IsOurs(SqliteConnection connection)
    {
        IReadOnlyList<string> tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        return tables.Count == 0 || (tables.Contains("__EFMigrationsHistory") && (tables.Contains("cases") || Migrations(connection).Count == 0));
    }

    // Cases are counted one by one: what lies on a damaged page ends its own count only.
    private static void CountReadable(string path, Dictionary<string, int> readable)
    {
        try
        {
            using SqliteConnection connection = Open(path);
            using SqliteCommand list = connection.CreateCommand();
            list.CommandText = "SELECT Id, Name FROM cases";
            using SqliteDataReader cases = list.ExecuteReader();
            while (cases.Read())
                readable[cases.GetString(1)] = Versions(connection, cases.GetInt64(0));
        }
        catch (SqliteException)
        {
            // The list itself ends where the file cannot be read; what was found until there counts.
        }
    }

    private static int Versions(SqliteConnection connection, long caseId)
    {
        int versions = 0;
        try
        {
            using SqliteCommand list = connection.CreateCommand();
            list.CommandText = "SELECT CourseText FROM versions WHERE CaseId = $id";
            list.Parameters.AddWithValue("$id", caseId);
            using SqliteDataReader rows = list.ExecuteReader();
            for (; rows.Read(); versions++)
                rows.GetString(0);
        }
        catch (SqliteException)
        {
            // The rest of this case lies on a damaged page.
        }

        return versions;
    }

    private static List<string> Rows(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        return rows;
    }
}
