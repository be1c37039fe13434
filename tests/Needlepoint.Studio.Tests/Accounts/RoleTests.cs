using System.Net;
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Evidence;
using Needlepoint.Studio.Hosting;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Accounts;

/// <summary>What each role may change is decided where it is changed, whatever page or connection asks for it.</summary>
public sealed class RoleTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\n";

    private static readonly string[] s_everybody = [Roles.Reader, Roles.Practitioner, Roles.Doctor, Roles.Administrator];

    /// <summary>Everything that is kept can be reached by these alone; what a page injects must ask who acts.</summary>
    private static readonly Type[] s_unguarded =
    [
        typeof(Backups), typeof(OwnStudies), typeof(CaseStore), typeof(StudioDatabase), typeof(StudioDatabases), typeof(IDbContextFactory<StudioDatabase>), typeof(DataFolder),
        typeof(IServiceProvider),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, bool> Rights
    {
        get
        {
            TheoryData<string, string, bool> rights = [];
            foreach (string role in (string[])["", .. s_everybody])
            {
                bool reads = role.Length > 0, writes = role is Roles.Practitioner or Roles.Doctor, keeps = role == Roles.Administrator;
                foreach (string action in (string[])["list cases", "export", "list studies", "read study", "predict study"]) rights.Add(role, action, reads);
                foreach (string action in (string[])["create case", "save case", "record", "withdraw", "import case", "delete case", "forget case", "keep study", "remove study"])
                    rights.Add(role, action, writes);
                foreach (string action in (string[])["list backups", "make backup", "take backup", "restore backup"]) rights.Add(role, action, keeps);
            }
            return rights;
        }
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task A_role_may_what_it_is_for_and_nothing_else(string role, string action, bool may)
    {
        await using AsyncServiceScope scope = studio.Host.Services.CreateAsyncScope();
        if (role.Length > 0) Become(scope, "somebody", role);
        string? code = await CodeOfAsync(scope.ServiceProvider, action);
        Assert.Equal(!may, code == "NP-T037");
    }

    [Fact]
    public void Pages_reach_what_is_kept_only_through_what_asks_who_acts()
    {
        Type[] components = [.. typeof(StudioHost).Assembly.GetTypes().Where(typeof(IComponent).IsAssignableFrom)];
        Assert.Contains(typeof(BackupsPage), components);
        Assert.Empty(from component in components
                     from property in component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                     where property.GetCustomAttribute<InjectAttribute>() is not null && s_unguarded.Any(property.PropertyType.IsAssignableTo)
                     select $"{component.Name} injects {property.PropertyType.Name}");
    }

    [Fact]
    public async Task Only_an_administrator_opens_backups_and_takes_one_along()
    {
        Backup backup = await studio.Host.Services.GetRequiredService<Backups>().MakeAsync(by: null, Cancellation);
        foreach (string role in s_everybody)
        {
            using HttpClient client = await studio.ProgramOfAsync($"opens-backups-{role}", role);
            foreach (string path in (string[])["/cases/backups", $"/cases/backups/{backup.Name}"])
            {
                using HttpResponseMessage answer = await client.GetAsync(path, Cancellation);
                Assert.Equal(role == Roles.Administrator ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
            }
        }
        using HttpClient administrator = await studio.ProgramOfAsync("opens-backups-again", Roles.Administrator);
        Assert.Equal(backup.Bytes, (await administrator.GetByteArrayAsync($"/cases/backups/{backup.Name}", Cancellation)).LongLength);
        foreach (string other in (string[])["needlepoint.db", "..%2Fneedlepoint.db", "needlepoint-2020-01-01T000000Z.db"])
        {
            using HttpResponseMessage answer = await administrator.GetAsync($"/cases/backups/{other}", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_acts_is_named_in_the_audit_trail_whatever_the_caller_says()
    {
        await using AsyncServiceScope scope = studio.Host.Services.CreateAsyncScope();
        Become(scope, "ann", Roles.Practitioner);
        ICaseStore cases = scope.ServiceProvider.GetRequiredService<ICaseStore>();
        Assert.IsType<SaveOutcome.Saved>(await cases.CreateAsync("case-301", Course, "somebody else", Cancellation));
        Assert.Equal("ann", Assert.Single(await cases.EventsAsync("case-301", Cancellation)).By);
    }

    private static void Become(AsyncServiceScope scope, string name, string role) =>
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(new(new ClaimsIdentity([new(ClaimTypes.Name, name), new(ClaimTypes.Role, role)], "test")));

    /// <summary>Code of the problem with which an action is refused; null where it is done, or fails for another reason than who acts.</summary>
    private static async Task<string?> CodeOfAsync(IServiceProvider services, string action)
    {
        (ICaseStore cases, GuardedBackups backups, GuardedStudies studies) =
            (services.GetRequiredService<ICaseStore>(), services.GetRequiredService<GuardedBackups>(), services.GetRequiredService<GuardedStudies>());
        CaseFile file = new(CaseFile.ThisFormat, "case-999", [new(1, DateTimeOffset.UnixEpoch, "ann", "", Course)], []);
        try
        {
            SaveOutcome? outcome = action switch
            {
                "create case" => await cases.CreateAsync("not a name", Course, "", Cancellation),
                "save case" => await cases.SaveAsync("case-999", 1, Course, "", "", Cancellation),
                "import case" => await cases.ImportAsync("not a name", file, "", Cancellation),
                _ => null,
            };
            if (outcome is SaveOutcome.Refused refused) return refused.Problem.Code;
            await (action switch
            {
                "list cases" => cases.ListAsync(Cancellation),
                "export" => services.GetRequiredService<CaseExport>().OneAsync("case-999", "", Cancellation),
                "record" => cases.RecordAsync("case-999", new CaseRecord.Session(new(2026, 3, 2), 0, "", ""), "", Cancellation),
                "withdraw" => cases.WithdrawAsync("case-999", 1, "", Cancellation),
                "delete case" => cases.DeleteAsync("case-999", "", Cancellation),
                "forget case" => backups.ForgetAsync("case-999", Cancellation),
                "list studies" => Task.FromResult(studies.Ids),
                "read study" => Task.FromResult(studies.Find("doe-2031-water")),
                "predict study" => studies.QualifyAsync("not a study", new Progress<EngineProgress>(), Cancellation),
                "keep study" => Task.FromResult(studies.Keep("not a study")),
                "remove study" => Task.Run(() => studies.Remove("doe-2031-water"), Cancellation),
                "list backups" => Task.FromResult(backups.List()),
                "make backup" => backups.MakeAsync(Cancellation),
                "take backup" => backups.TakeAsync("none", Cancellation),
                "restore backup" => backups.RestoreAsync("none", Cancellation),
                _ => throw new ArgumentOutOfRangeException(nameof(action)),
            });
            return null;
        }
        catch (InputException exception)
        {
            return exception.Problems[0].Code;
        }
    }
}
