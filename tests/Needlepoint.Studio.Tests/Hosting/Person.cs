using System.Net;
using System.Text.RegularExpressions;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>Somebody with a browser that keeps cookies and fills in forms, and shows where it is led instead of going there.</summary>
internal sealed partial class Person : IDisposable
{
    private readonly HttpClient _client;

    public Person(Uri address, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new();
        HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = Cookies, ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        _client = new(handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Opens a page and sends one of its forms with everything hidden that belongs to it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] answers)
    {
        using HttpResponseMessage page = await GetAsync(path);
        string text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Match found = Forms().Matches(text).FirstOrDefault(one => one.Value.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{path} answers {page.StatusCode} without the form {form}");
        IEnumerable<(string Name, string Value)> hidden = Hidden().Matches(found.Value).Select(one => (one.Groups["name"].Value, WebUtility.HtmlDecode(one.Groups["value"].Value)));
        using FormUrlEncodedContent content = new(hidden.Concat(answers).Select(answer => KeyValuePair.Create(answer.Name, answer.Value)));
        return await _client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Signs in.</summary>
    public Task<HttpResponseMessage> SignInAsync(string name, string password = StudioWithSignIn.Password, string page = "/account/sign-in") =>
        SubmitAsync(page, "sign-in", ("Answer.Name", name), ("Answer.Password", password));

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
