using System.Net;
using System.Net.Http.Json;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Cases;
using Needlepoint.Studio.Hosting;
using Needlepoint.Studio.Tests.Hosting;
using Backup = Needlepoint.Studio.Storage.Backup;

namespace Needlepoint.Studio.Tests.Api;

/// <summary>What programs may do with the token of an account.</summary>
public sealed class ApiRoleTests(StudioWithSignIn studio) : IClassFixture<StudioWithSignIn>
{
    private const string Course = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 0.5 mm, passes: 2}\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backups_are_for_administrators_alone()
    {
        using HttpClient doctor = await studio.ProgramOfAsync("doctor-701", Roles.Doctor),
            administrator = await studio.ProgramOfAsync("administrator-701", Roles.Administrator);
        Backup made = (await (await administrator.PostAsync("/api/v1/backups", null,
            Cancellation)).Content.ReadFromJsonAsync<Backup>(Json.Options, Cancellation))!;
        (HttpMethod Method, string Path)[] addresses =
            [(HttpMethod.Get, "/api/v1/backups"), (HttpMethod.Post, "/api/v1/backups"), (HttpMethod.Get, $"/api/v1/backups/{made.Name}"),
                (HttpMethod.Post, $"/api/v1/backups/{made.Name}/restore")];
        foreach ((HttpMethod method, string path) in addresses)
        {
            using HttpRequestMessage request = new(method, path);
            using HttpResponseMessage answer = await doctor.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("NP-T035", (await answer.Content.ReadFromJsonAsync<ProblemAnswer>(Json.Options, Cancellation))!.Code);
        }

        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"/api/v1/backups/{made.Name}", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_reader_takes_files_along_and_brings_none()
    {
        using HttpClient reader = await studio.ProgramOfAsync("reader-702", Roles.Reader),
            practitioner = await studio.ProgramOfAsync("practitioner-702", Roles.Practitioner);
        Assert.Equal(HttpStatusCode.Created, (await practitioner.PostAsJsonAsync("/api/v1/cases", new { name = "case-702", course = Course },
            Cancellation)).StatusCode);
        byte[] file = await reader.GetByteArrayAsync("/api/v1/cases/case-702/files/case.json", Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, (await ImportAsync(reader, file, "case-703")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await ImportAsync(practitioner, file, "case-703")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PutAsJsonAsync("/api/v1/own-studies/doe-2031", new { study = "id: doe-2031\n" },
            Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.DeleteAsync("/api/v1/own-studies/doe-2031", Cancellation)).StatusCode);
        string events = await reader.GetStringAsync("/api/v1/cases/case-702/events", Cancellation);
        Assert.Contains("reader-702", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_carries_no_decision_of_a_doctor_past_the_rule()
    {
        using HttpClient practitioner = await studio.ProgramOfAsync("practitioner-704", Roles.Practitioner),
            doctor = await studio.ProgramOfAsync("doctor-704", Roles.Doctor);
        string decided = Course + "screening:\n  decisions:\n    - {rule: isotretinoin-recent, reason: five months ago, by: doctor}\n";
        byte[] file = new CaseFile(CaseFile.ThisFormat, "case-704", [new(1, DateTimeOffset.UnixEpoch, "somebody", "", decided)], []).ToJson();
        using HttpResponseMessage refused = await ImportAsync(practitioner, file, "case-704");
        Assert.Equal("NP-T038", (await refused.Content.ReadFromJsonAsync<ProblemAnswer>(Json.Options, Cancellation))!.Code);
        Assert.Equal(HttpStatusCode.Created, (await ImportAsync(doctor, file, "case-704")).StatusCode);
    }

    private static Task<HttpResponseMessage> ImportAsync(HttpClient program, byte[] file, string name) =>
        program.PostAsync($"/api/v1/cases/import?name={name}", new ByteArrayContent(file) { Headers = { ContentType = new("application/octet-stream") } },
            Cancellation);
}
