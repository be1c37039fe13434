using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Accounts;
using Needlepoint.Studio.Evidence;

namespace Needlepoint.Studio.Api;

/// <summary>Studies that users added, over HTTP. They only ever test.</summary>
internal static class OwnStudyEndpoints
{
    /// <summary>Adds them.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder studies = api.MapGroup("/own-studies").WithTags("Evidence");
        studies.MapGet("", List).WithName("OwnStudies");
        studies.MapGet("/{id}", Find).WithName("OwnStudy");
        studies.MapPut("/{id}", Keep).WithName("KeepOwnStudy").RequireAuthorization(nameof(Permission.Write));
        studies.MapDelete("/{id}", Remove).WithName("RemoveOwnStudy").Produces(StatusCodes.Status204NoContent).RequireAuthorization(nameof(Permission.Write));
    }

    /// <summary>Ids of the studies that users added.</summary>
    internal static IReadOnlyList<string> List(GuardedStudies studies) => studies.Ids;

    /// <summary>A study that a user added.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="id">Its id.</param>
    internal static OwnStudyText Find(GuardedStudies studies, string id) => new(studies.Find(id) ?? throw Missing(studies, id));

    /// <summary>Keeps a study, in the place of one of the same id. Qualify says how the model does.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="id">Its id, as the text says it.</param>
    /// <param name="question">The study.</param>
    internal static OwnStudyText Keep(GuardedStudies studies, string id, OwnStudyText question)
    {
        Checked.Id("id", id);
        Checked.Text("study", question.Study);
        string said = studies.IdOf(question.Study);
        if (said != id)
            throw new InputException([ApiProblems.OtherId(id, said)]);
        studies.Keep(question.Study);
        return question;
    }

    /// <summary>Removes a study that a user added.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="id">Its id.</param>
    internal static IResult Remove(GuardedStudies studies, string id)
    {
        if (studies.Find(id) is null) throw Missing(studies, id);
        studies.Remove(id);
        return TypedResults.NoContent();
    }

    private static NotFoundException Missing(GuardedStudies studies, string id) => new(ApiProblems.Unknown("own study", Checked.Shortened(id), studies.Ids));
}

/// <summary>A study of a user.</summary>
/// <param name="Study">The study as a study file says it, YAML.</param>
public sealed record OwnStudyText(string Study);
