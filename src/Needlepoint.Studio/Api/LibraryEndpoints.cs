using System.Reflection;
using Needlepoint.Engine;
using Needlepoint.Engine.Handbooks;
using Needlepoint.Planning.Protocols;
using Needlepoint.Studio.Course;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>What comes with the program, over HTTP: ready courses, examples, and what stands behind every name.</summary>
internal static class LibraryEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/about", About).WithName("About").WithTags("Library");
        api.MapGet("/protocols", Protocols).WithName("Protocols").WithTags("Library");
        api.MapGet("/protocols/{id}", ProtocolOf).WithName("Protocol").WithTags("Library");
        api.MapGet("/examples", ExampleList).WithName("Examples").WithTags("Library");
        api.MapGet("/examples/{name}", ExampleOf).WithName("Example").WithTags("Library");
        api.MapGet("/explanations", Explanations).WithName("Explanations").WithTags("Library");
        api.MapGet("/explanations/{name}", Explain).WithName("Explain").WithTags("Library");
    }

    /// <summary>What this studio is.</summary>
    internal static AboutAnswer About(StudioSettings settings) =>
        new("needlepoint", typeof(LibraryEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, settings.HasSignIn);

    /// <summary>The ready courses from trials and practice.</summary>
    internal static IReadOnlyList<ProtocolSummary> Protocols(IEngine engine) =>
        [.. engine.Protocols.All.Select(protocol => new ProtocolSummary(protocol.Id, protocol.Title, protocol.Indication, protocol.Site,
            protocol.Strength.ToString().ToLowerInvariant()))];

    /// <summary>A ready course with its text.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="id">Name of the ready course.</param>
    internal static ProtocolAnswer ProtocolOf(IEngine engine, string id) => engine.Protocols.Find(id) is { } protocol
        ? new(protocol.Id, protocol.Title, protocol.Indication, protocol.Site, protocol.Strength.ToString().ToLowerInvariant(), protocol.Reported, protocol.Text)
        : throw new NotFoundException(CourseSource.Unknown(Checked.Shortened(id), engine.Protocols));

    /// <summary>The examples.</summary>
    internal static IReadOnlyList<ExampleSummary> ExampleList() => [.. Examples.All.Select(example => new ExampleSummary(example.Name, example.Title))];

    /// <summary>An example: the text of a course.</summary>
    /// <param name="name">Name of the example.</param>
    internal static ExampleAnswer ExampleOf(string name) =>
        Examples.Find(name) is { } example ? new(name, example.Text) : throw new NotFoundException(ApiProblems.Unknown("example", Checked.Shortened(name),
            Examples.All.Select(one => one.Name)));

    /// <summary>Everything that can be explained: outcomes, parameters, studies, rules, conditions, medicines, claims, codes.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="kind">Only of this kind: observable, parameter, study, substance, product, rule, condition, medicine, claim, adverse_event or code.</param>
    /// <param name="search">Only where name or title hold this text.</param>
    internal static IReadOnlyList<ExplanationSummary> Explanations(IEngine engine, string? kind, string? search)
    {
        ExplanationKind? only = Checked.OneOf<ExplanationKind>("kind", kind);
        IEnumerable<Explanation> found = engine.Explanations().Where(one => (only is null || one.Kind == only) && Holds(one, search));
        return [.. found.Select(one => new ExplanationSummary(one.Name, one.Kind, one.Title))];
    }

    /// <summary>What stands behind a name: unit, value, equation, source, what to do.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="name">The name, or a code.</param>
    internal static ExplanationAnswer Explain(IEngine engine, string name)
    {
        IReadOnlyList<Explanation> all = engine.Explanations();
        Explanation one = all.FirstOrDefault(one => Is(one.Name, name)) ?? all.FirstOrDefault(one => one.Aliases.Any(alias => Is(alias, name)))
            ?? throw new NotFoundException(ApiProblems.Unknown("explanation", Checked.Shortened(name), all.Select(one => one.Name)));
        return new(one.Name, one.Kind, one.Title, [.. one.Facts.Select(fact => new FactAnswer(fact.Label, fact.Text))], one.Text, one.Aliases);
    }

    private static bool Is(string one, string name) => string.Equals(one, name, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(Explanation one, string? search) =>
        string.IsNullOrEmpty(search) || one.Name.Contains(search, StringComparison.OrdinalIgnoreCase)
            || one.Title.Contains(search, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What this studio is.</summary>
/// <param name="Program">Name of the program.</param>
/// <param name="Version">Its version.</param>
/// <param name="SignIn">Whether people sign in.</param>
public sealed record AboutAnswer(string Program, string Version, bool SignIn);

/// <summary>A ready course in a list.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">One line.</param>
/// <param name="Indication">What it is for.</param>
/// <param name="Site">Part of the body.</param>
/// <param name="Strength">Strength of what supports it.</param>
public sealed record ProtocolSummary(string Id, string Title, string Indication, string Site, string Strength);

/// <summary>A ready course.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">One line.</param>
/// <param name="Indication">What it is for.</param>
/// <param name="Site">Part of the body.</param>
/// <param name="Strength">Strength of what supports it.</param>
/// <param name="Reported">What was reported of it.</param>
/// <param name="Course">The course as a course file says it, with its typical person.</param>
public sealed record ProtocolAnswer(string Id, string Title, string Indication, string Site, string Strength, string Reported, string Course);

/// <summary>An example in a list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is, in words.</param>
public sealed record ExampleSummary(string Name, string Title);

/// <summary>The text of a course.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Course">The course as a course file says it.</param>
public sealed record ExampleAnswer(string Name, string Course);

/// <summary>Something that can be explained, in a list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">One line.</param>
public sealed record ExplanationSummary(string Name, ExplanationKind Kind, string Title);

/// <summary>What stands behind a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">One line.</param>
/// <param name="Facts">Unit, value, source, equation, in reading order.</param>
/// <param name="Text">Further paragraphs.</param>
/// <param name="Aliases">Other names.</param>
public sealed record ExplanationAnswer(string Name, ExplanationKind Kind, string Title, IReadOnlyList<FactAnswer> Facts, IReadOnlyList<string> Text,
    IReadOnlyList<string> Aliases);

/// <summary>A fact of an explanation.</summary>
/// <param name="Label">What.</param>
/// <param name="Text">In words.</param>
public sealed record FactAnswer(string Label, string Text);
