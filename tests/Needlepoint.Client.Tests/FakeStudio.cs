using System.Net;
using System.Text;

namespace Needlepoint.Client.Tests;

/// <summary>A studio that gives one answer, and remembers what it was asked.</summary>
internal sealed class FakeStudio(HttpStatusCode status, string mediaType, string answer) : HttpMessageHandler
{
    /// <summary>The latest question.</summary>
    public string Question { get; private set; } = "";

    /// <summary>A client of it.</summary>
    public NeedlepointClient Client => new(new HttpClient(this) { BaseAddress = new Uri("http://127.0.0.1:5200") });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Question = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        return new(status) { Content = new StringContent(answer, Encoding.UTF8, mediaType) };
    }
}
