using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CsCheck;
using Needlepoint.Engine;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Tests.Storage;

/// <summary>A process that saves is killed at any moment, again and again: what it had acknowledged is there.</summary>
public sealed class KilledWhileSavingTests
{
    private const string FileToSaveTo = "NEEDLEPOINT_TEST_SAVES_TO";
    private const int Rounds = 8;

    [Fact]
    public async Task What_was_acknowledged_survives_being_killed()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("needlepoint.db");
        StudioDatabases databases = StudioDatabases.InFile(path);
        Assert.Null(StorageStart.Prepare(databases, new(folder.Path), DateTimeOffset.UnixEpoch));
        CaseStore store = new(databases, new(new LocalEngine()), TimeProvider.System);
        await store.CreateAsync("case-001", TextOf(1), "local", TestContext.Current.CancellationToken);
        int acknowledged = 1;
        for (int round = 0; round < Rounds; round++)
        {
            acknowledged = Math.Max(acknowledged, SaveUntilKilled(path, TimeSpan.FromMilliseconds(Gen.Int[0, 250].Single())));
            Assert.Null(Integrity.Check(path));
            IReadOnlyList<CaseVersion> history = await store.HistoryAsync("case-001", TestContext.Current.CancellationToken);
            // One more may have reached the disk without its acknowledgement having been read.
            Assert.InRange(history.Count, acknowledged, int.MaxValue);
            Assert.Equal(Enumerable.Range(1, history.Count).Reverse(), history.Select(version => version.Version));
            Assert.All(history, version => Assert.Equal(TextOf(version.Version), version.CourseText));
        }

        Assert.True(acknowledged > Rounds, $"only {acknowledged} saves were acknowledged");
    }

    private static string TextOf(int version) => $"# version {version}\n{new string('x', 20_000)}\n";

    /// <summary>Starts this program as the one that saves, and kills it a while after its first acknowledgement.</summary>
    /// <returns>The last version that it acknowledged.</returns>
    private static int SaveUntilKilled(string path, TimeSpan after)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(KilledWhileSavingTests).Assembly.Location);
        start.Environment[FileToSaveTo] = path;
        using Process saver = Process.Start(start)!;
        int last = int.Parse(saver.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        Thread.Sleep(after);
        saver.Kill();
        saver.WaitForExit();
        // Half a line is no acknowledgement.
        string rest = saver.StandardOutput.ReadToEnd();
        string[] whole = rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return whole.Length == 0 ? last : int.Parse(whole[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Before any test, where this program was started as the one that saves: saves on and on, and says each version that was acknowledged.</summary>
    [ModuleInitializer]
    internal static void SaveWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(FileToSaveTo) is not { Length: > 0 } path)
            return;
        CaseStore store = new(StudioDatabases.InFile(path), new(new LocalEngine()), TimeProvider.System);
        int version = store.FindAsync("case-001", null, CancellationToken.None).Result!.Version;
        while (store.SaveAsync("case-001", version, TextOf(version + 1), "", "local", CancellationToken.None).Result is SaveOutcome.Saved saved)
        {
            version = saved.Version.Version;
            Console.Out.WriteLine(version);
            Console.Out.Flush();
        }

        Environment.Exit(1);
    }
}
