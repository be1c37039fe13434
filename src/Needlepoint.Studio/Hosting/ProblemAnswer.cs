using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Hosting;

/// <summary>A problem as an answer over HTTP: <c>application/problem+json</c> (RFC 9457) with the parts that all our messages have.</summary>
public sealed record ProblemAnswer
{
    /// <summary>Type of the content.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>Address of the page that explains the code.</summary>
    public required string Type { get; init; }

    /// <summary>What is wrong, one line.</summary>
    public required string Title { get; init; }

    /// <summary>Status of HTTP.</summary>
    public required int Status { get; init; }

    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>What was found, with its unit.</summary>
    public string? Given { get; init; }

    /// <summary>What may stand there instead.</summary>
    public string? Allowed { get; init; }

    /// <summary>What to do.</summary>
    public string? Fix { get; init; }

    /// <summary>Where it stands; null when no line can be named.</summary>
    public ProblemPlace? Place { get; init; }

    /// <summary>Every problem that was found, where there are several; this one is the first.</summary>
    public IReadOnlyList<ProblemAnswer>? Problems { get; init; }

    /// <summary>The latest version of a case that somebody else has saved meanwhile; only where that is the problem.</summary>
    public int? LatestVersion { get; init; }

    /// <summary>One problem.</summary>
    public static ProblemAnswer Of(Problem problem, int status) => new()
    {
        Type = $"/api/v1/explanations/{problem.Code}",
        Title = problem.Title,
        Status = status,
        Code = problem.Code,
        Given = Shortened(problem.Given),
        Allowed = problem.Allowed,
        Fix = problem.Fix,
        Place = problem.Place is { } place ? new(place.File, place.Line, place.Column, Shortened(place.SourceLine)!) : null,
    };

    /// <summary>Everything wrong with an input: the first error stands for all.</summary>
    public static ProblemAnswer Of(IReadOnlyList<Problem> problems, int status)
    {
        Problem[] errors = [.. problems.OrderBy(problem => problem.Severity)];
        ProblemAnswer first = Of(errors[0], status);
        return errors.Length == 1 ? first : first with { Problems = [.. errors.Take(MostProblems).Select(problem => Of(problem, status))] };
    }

    /// <summary>Answers a request with a problem.</summary>
    public static Task WriteAsync(HttpContext context, int status, Problem problem)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Of(problem, status), Json.Options, ContentType, context.RequestAborted);
    }

    private const int MostProblems = 100, LongestText = 2000;

    private static string? Shortened(string? text) => text is { Length: > LongestText } ? text[..LongestText] + "..." : text;
}

/// <summary>Where in a text something stands.</summary>
/// <param name="File">Name of the text.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="SourceLine">The whole line.</param>
public sealed record ProblemPlace(string File, int Line, int Column, string SourceLine);
