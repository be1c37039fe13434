using System.Net;
using System.Net.Http.Json;
using Needlepoint.Studio.Storage;
using Needlepoint.Studio.Tests.Hosting;

namespace Needlepoint.Studio.Tests.Storage;

/// <summary>The database of a studio is damaged while it does not run: what people are told, and the way back.</summary>
public sealed class DamagedStudioTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DataFolder _data;

    public DamagedStudioTests() => _data = new(_folder.Path);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => $"--data={_folder.Path}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_database_is_told_left_alone_and_restored_from_the_latest_backup()
    {
        string backup = await KeepCasesAsync();
        byte[] damaged = File.ReadAllBytes(_data.Database);
        // The pages in the middle, as a failing disk leaves them; the first, with the list of tables, and the last are whole.
        for (int index = damaged.Length / 3; index < damaged.Length * 2 / 3; index++) damaged[index] = (byte)(index * 31);
        File.WriteAllBytes(_data.Database, damaged);

        using (StudioProgram studio = new(Data))
        {
            using HttpClient client = await studio.ClientAsync();
            foreach (string path in (string[])["/", "/cases", "/cases/case-001", "/evidence/files/values.csv"])
            {
                using HttpResponseMessage page = await client.GetAsync(path, Cancellation);
                string text = await page.Content.ReadAsStringAsync(Cancellation);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
                Assert.Contains("NP-T008", text, StringComparison.Ordinal);
                Assert.Contains($"needlepoint serve --data {_folder.Path} --restore {backup}", text, StringComparison.Ordinal);
            }
            using HttpResponseMessage program = await client.PostAsJsonAsync("/api/v1/cases", new { name = "case-099", course = Course(99) }, Cancellation);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType!.MediaType));
            Assert.Contains("NP-T008", await program.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/needlepoint.css", Cancellation)).StatusCode);
            Assert.Equal(0, await studio.EndAsync());
            Assert.Contains("NP-T008", studio.Said, StringComparison.Ordinal);
            Assert.Contains($"--restore {backup}", studio.Said, StringComparison.Ordinal);
        }
        Assert.Equal(damaged, File.ReadAllBytes(_data.Database));

        using (StudioProgram studio = new(Data, $"--restore={backup}"))
        {
            using HttpClient client = await studio.ClientAsync();
            string cases = await client.GetStringAsync("/api/v1/cases", Cancellation);
            Assert.Contains("case-012", cases, StringComparison.Ordinal);
            Assert.DoesNotContain("case-013", cases, StringComparison.Ordinal);
            Assert.Contains("of case 7", await client.GetStringAsync("/api/v1/cases/case-007", Cancellation), StringComparison.Ordinal);
            Assert.Equal(0, await studio.EndAsync());
        }
        string aside = Assert.Single(Directory.GetFiles(_folder.Path, "needlepoint-replaced-*.db"));
        Assert.Equal(damaged, File.ReadAllBytes(aside));
        Assert.True(File.Exists(Path.Combine(_data.Backups, backup)));
    }

    [Fact]
    public async Task Without_a_backup_the_page_says_so_and_nothing_is_changed()
    {
        Directory.CreateDirectory(_data.Backups);
        File.WriteAllText(_data.Database, "This was a database once. Something else was written over it, more than a page of it. ".PadRight(8192, '.'));
        byte[] before = File.ReadAllBytes(_data.Database);
        using StudioProgram studio = new(Data);
        using HttpClient client = await studio.ClientAsync();
        using HttpResponseMessage page = await client.GetAsync("/", Cancellation);
        Assert.Contains("There is no backup in the data folder", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await studio.EndAsync());
        Assert.Equal(before, File.ReadAllBytes(_data.Database));
        Assert.Empty(Directory.GetFiles(_data.Backups));
    }

    [Fact]
    public async Task Where_people_sign_in_the_page_tells_strangers_neither_cases_nor_folders()
    {
        await KeepCasesAsync();
        File.WriteAllBytes(_data.Database, [.. File.ReadAllBytes(_data.Database).Select((one, index) => index > 20_000 && index < 60_000 ? (byte)7 : one)]);
        using StudioProgram studio = new(Data, "--sign-in=true");
        using HttpClient client = await studio.ClientAsync();
        using HttpResponseMessage page = await client.GetAsync("/", Cancellation);
        string text = await page.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("NP-T008", text, StringComparison.Ordinal);
        Assert.DoesNotContain("case-0", text, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, text, StringComparison.Ordinal);
    }

    /// <summary>Keeps twelve cases, copies them, and keeps one more.</summary>
    /// <returns>Name of the copy.</returns>
    private async Task<string> KeepCasesAsync()
    {
        using StudioProgram studio = new(Data);
        using HttpClient client = await studio.ClientAsync();
        for (int number = 1; number <= 12; number++) await KeepAsync(client, number);
        string backup = Path.GetFileName(Backups.Copy(_data.Database, new(_data.Backups), DateTimeOffset.UtcNow.AddMinutes(1)));
        await KeepAsync(client, 13);
        Assert.Equal(0, await studio.EndAsync());
        return backup;
    }

    private static async Task KeepAsync(HttpClient client, int number)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/v1/cases", new { name = $"case-{number:000}", course = Course(number) }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    private static string Course(int number) => "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\n"
        + string.Concat(Enumerable.Range(0, 300).Select(line => $"# line {line} of case {number}\n"));
}
