using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Api;

/// <summary>Turns what goes wrong behind the HTTP interface into problems; of a fault of the program only a trace is told.</summary>
internal sealed class ApiFaults(ILogger<ApiFaults> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments("/api")) return false;
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        (int status, ProblemAnswer answer) = await AnswerOfAsync(httpContext, exception);
        if (exception is BusyException) httpContext.Response.Headers.RetryAfter = BusyException.WaitSeconds.ToString(CultureInfo.InvariantCulture);
        httpContext.Response.StatusCode = status;
        await httpContext.Response.WriteAsJsonAsync(answer, Json.Options, ProblemAnswer.ContentType, cancellationToken);
        return true;
    }

    private async Task<(int Status, ProblemAnswer Answer)> AnswerOfAsync(HttpContext context, Exception exception) => exception switch
    {
        InputException input => (StatusCodes.Status422UnprocessableEntity, ProblemAnswer.Of(input.Problems, StatusCodes.Status422UnprocessableEntity)),
        BusyException => Of(StatusCodes.Status503ServiceUnavailable, ApiProblems.Busy()),
        NotFoundException missing => Of(StatusCodes.Status404NotFound, missing.Problem),
        BadHttpRequestException bad => Of(bad.StatusCode, EmptyAnswers.ProblemOf(context, bad.StatusCode) ?? await Unreadable.WhyAsync(context, bad)),
        _ => Fault(context, exception),
    };

    private (int Status, ProblemAnswer Answer) Fault(HttpContext context, Exception exception)
    {
        string trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        Problem problem = ApiProblems.Internal(trace);
        log.LogError("{Code} trace {Trace}: {Type} at {Place}", problem.Code, trace, exception.GetType().Name, exception.StackTrace);
        return Of(StatusCodes.Status500InternalServerError, problem);
    }

    private static (int Status, ProblemAnswer Answer) Of(int status, Problem problem) => (status, ProblemAnswer.Of(problem, status));
}
