using Needlepoint.Engine;
using Needlepoint.Engine.Absorption;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;

namespace Needlepoint.Studio.Api;

/// <summary>What gets in, over HTTP.</summary>
internal static class AbsorptionEndpoints
{
    private const string Asked = "POST /api/v1/absorptions";

    /// <summary>Adds it.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder absorption = api.MapGroup("/absorptions").WithTags("Absorption");
        absorption.MapPost("", AbsorbAsync).WithName("Absorb").Produces<AbsorptionDocument>();
        absorption.MapPost("/files", FilesAsync).WithName("AbsorptionFiles").ProducesFile("application/zip");
        absorption.MapPost("/stream", StreamAbsorb).WithName("StreamAbsorb").Produces<string>(StatusCodes.Status200OK, ProgressStream.ContentType);
    }

    /// <summary>What gets in of a product: how much, into which layer and the blood, when, and against intact skin.</summary>
    internal static async Task<IResult> AbsorbAsync(AbsorptionQuestion question, IEngine engine, ApiWork work, CancellationToken cancellation)
    {
        IReadOnlyList<AbsorptionResult> results = await ResultsAsync(question, engine, work, cancellation);
        return new JsonDocumentAnswer(stream => AbsorptionJson.Write(results, Asked, stream));
    }

    /// <summary>What gets in of a product, and how far the answer is: events named progress, then one named result with the document, or one named problem.</summary>
    internal static IResult StreamAbsorb(AbsorptionQuestion question, IEngine engine, ApiWork work, CancellationToken cancellation)
    {
        AbsorbRequest request = Request(question);
        return ProgressStream.Of(
            work, (workers, progress, stream) => AbsorptionJson.Write(engine.Absorb(request with { Workers = workers }, progress, cancellation), Asked, stream),
            cancellation);
    }

    /// <summary>What gets in of a product, all its files in a ZIP file: the report with a picture of the skin around a channel, tables as CSV and Parquet, the document.</summary>
    internal static async Task<IResult> FilesAsync(AbsorptionQuestion question, IEngine engine, ApiWork work, CancellationToken cancellation)
    {
        IReadOnlyList<AbsorptionResult> results = await ResultsAsync(question, engine, work, cancellation);
        return FileAnswer.Of(await AbsorptionFiles.ZipAsync(results, Asked, cancellation), "application/zip", "absorption.zip");
    }

    private static Task<IReadOnlyList<AbsorptionResult>> ResultsAsync(AbsorptionQuestion question, IEngine engine, ApiWork work, CancellationToken cancellation)
    {
        AbsorbRequest request = Request(question);
        return work.RunAsync(workers => engine.Absorb(request with { Workers = workers }, ApiWork.Unheard, cancellation), cancellation);
    }

    private static AbsorbRequest Request(AbsorptionQuestion question)
    {
        Checked.Sets(question.Sets);
        Checked.Name("product", question.Product);
        Checked.Name("device", question.Device);
        Checked.Text("product_text", question.ProductText);
        foreach (string? quantity in (string?[])[question.Strength, question.NeedleLength, question.Passes, question.Density, question.For, question.After,
            question.Wash, question.Film, question.Excised, question.Site, question.Age, question.Sex, question.SkinType])
            Checked.Quantity("quantity", quantity);
        return new(question.Product)
        {
            ProductText = question.ProductText,
            Strength = question.Strength,
            Device = question.Device,
            Needle = question.NeedleLength,
            Passes = question.Passes,
            Density = question.Density,
            IsIntact = question.Intact,
            IsCovered = question.Covered,
            Site = question.Site,
            Age = question.Age,
            Sex = question.Sex,
            SkinType = question.SkinType,
            For = question.For,
            After = question.After,
            Wash = question.Wash,
            Film = question.Film,
            Excised = question.Excised,
            Seed = question.Seed,
            Sets = question.Sets,
        };
    }
}
