using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Needlepoint.Engine;
using Needlepoint.Studio.Course;
using Needlepoint.Studio.Suitability;
using Needlepoint.Studio.Tests.Course;

namespace Needlepoint.Studio.Tests.Suitability;

/// <summary>Parts of the page about suitability, drawn alone.</summary>
public sealed class SuitabilityPartsTests : IAsyncDisposable
{
    private readonly Workspace _workspace = new(new RefusingRuns(new LocalEngine()), TimeProvider.System);
    private readonly ServiceProvider _services;
    private readonly HtmlRenderer _renderer;

    public SuitabilityPartsTests()
    {
        _services = new ServiceCollection().AddSingleton(_workspace).BuildServiceProvider();
        _renderer = new(_services, NullLoggerFactory.Instance);
    }

    [Fact]
    public async Task What_is_wrong_with_the_course_follows_its_changes()
    {
        await _workspace.OpenAsync("person: {sex: female, skin_type: III, site: cheek}\ncourse: {device: none}\n", "a test");
        HtmlRootComponent faults = await DrawAsync<CourseFaults>([]);
        Assert.Contains("age is missing", await TextAsync(faults), StringComparison.Ordinal);
        await _workspace.OpenAsync("person: {age: 34, skin_type: III, site: cheek}\ncourse: {device: none}\n", "a test");
        string after = await TextAsync(faults);
        Assert.Contains("sex is missing", after, StringComparison.Ordinal);
        Assert.DoesNotContain("age is missing", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("before the first session", "", "before the first session, in", "Unit")]
    [InlineData("", "Washed off after", "Washed off after, in", "Washed off after, unit")]
    public async Task A_length_of_time_has_a_name(string label, string name, string number, string unit)
    {
        string html = await TextAsync(await DrawAsync<TimeAgo>(new() { [nameof(TimeAgo.Time)] = "8 h", [nameof(TimeAgo.Label)] = label, [nameof(TimeAgo.Name)] = name }));
        Assert.Contains($"<span class=\"hidden\">{number}</span>", html, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"hidden\">{unit}</span>", html, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        await _services.DisposeAsync();
    }

    private Task<HtmlRootComponent> DrawAsync<T>(Dictionary<string, object?> parameters) where T : IComponent =>
        _renderer.Dispatcher.InvokeAsync(() => _renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)));

    private Task<string> TextAsync(HtmlRootComponent part) => _renderer.Dispatcher.InvokeAsync(part.ToHtmlString);
}
