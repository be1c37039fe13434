using System.Text;
using Needlepoint.Engine;
using Needlepoint.Engine.Studies;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Studio.Evidence;

/// <summary>The files of the evidence pages: values, studies, the whole qualification.</summary>
public static class EvidenceFiles
{
    /// <summary>Maps their addresses.</summary>
    public static void MapEvidenceFiles(this IEndpointRouteBuilder studio)
    {
        ArgumentNullException.ThrowIfNull(studio);
        RouteGroupBuilder files = studio.MapGroup("/evidence/files").ExcludeFromDescription();
        files.MapGet("/values.csv", (IEngine engine, string? @class) => Values(engine, @class));
        files.MapGet("/study.yaml", (IEngine engine, string? id) => Study(engine, id));
        files.MapGet("/qualification.json", (IEngine engine) => Qualification(engine));
    }

    private static IResult Values(IEngine engine, string? name)
    {
        QualificationResult shipped = engine.Evidence.Shipped;
        EvidenceClass? found = name is null ? null : engine.Evidence.Classes.FirstOrDefault(one => one.Name == name);
        if (name is not null && found is null) return Results.NotFound();
        string text = QualificationFiles.Csv(found is null ? shipped : shipped with { Values = found.Values });
        return Results.File(Encoding.UTF8.GetBytes(text), "text/csv; charset=utf-8", found is null ? "needlepoint-values.csv" : $"needlepoint-{found.Address}.csv");
    }

    private static IResult Study(IEngine engine, string? id) =>
        id is null || engine.Evidence.Find(id) is not { } entry ? Results.NotFound()
            : Results.File(Encoding.UTF8.GetBytes(engine.Evidence.TextOf(entry.Study)), "text/yaml; charset=utf-8", entry.Study.Id + ".yaml");

    private static IResult Qualification(IEngine engine)
    {
        using MemoryStream stream = new();
        QualificationJson.Write(engine.Evidence.Shipped, stream);
        return Results.File(stream.ToArray(), "application/json", "needlepoint-qualification.json");
    }
}
