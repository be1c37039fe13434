using Needlepoint.Cli.Commands;
using Needlepoint.Courses;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Cli.Composition;

/// <summary>The product that <c>absorb</c> asks about: one of the data, one of a file, or a plain solution of a substance.</summary>
/// <param name="Text">How a course names it: an id of the catalogue, or a map in its place.</param>
/// <param name="Id">Its id in results.</param>
/// <param name="Catalogue">The catalogue that knows it.</param>
public sealed record AbsorbProduct(string Text, string Id, Catalogue Catalogue)
{
    /// <summary>Finds it; null with a problem when there is none.</summary>
    public static AbsorbProduct? Find(AbsorbRequest request, Catalogue catalogue, ProblemList problems)
    {
        string name = request.Product;
        if (catalogue.Products.TryGet(name, out Product? known)) return OfProduct(known, request, catalogue, problems);
        if (Path.GetExtension(name) is ".yaml" or ".yml") return OfFile(request, catalogue, problems);
        if (catalogue.Substances.TryGet(name, out Substance? substance)) return Solution(substance, request.Strength, catalogue, problems);
        problems.Add(UsageProblems.UnknownProduct(name, catalogue.Products.Ids, catalogue.Substances.Ids));
        return null;
    }

    private static AbsorbProduct? OfProduct(Product product, AbsorbRequest request, Catalogue catalogue, ProblemList problems)
    {
        if (request.Strength is null) return new(product.Id, product.Id, catalogue);
        problems.Add(UsageProblems.StrengthOfProduct(product.Id));
        return null;
    }

    private static AbsorbProduct? OfFile(AbsorbRequest request, Catalogue catalogue, ProblemList problems)
    {
        string id = Path.GetFileNameWithoutExtension(request.Product);
        if (YamlReader.ReadFile(request.Product, CodeFamily.Course, problems) is not { } map) return null;
        bool isOfCatalogue = map.TryGet("id", out _);
        Product? product = isOfCatalogue
            ? ProductReader.ReadFile(map, id, catalogue.Substances, problems) : ProductReader.ReadDescribed(map, catalogue.Substances, problems);
        if (product is null) return null;
        Product named = product with { Id = id };
        return OfProduct(named, request, catalogue with { Products = catalogue.Products.With(named) }, problems);
    }

    private static AbsorbProduct? Solution(Substance substance, string? strength, Catalogue catalogue, ProblemList problems)
    {
        if (strength is null)
        {
            problems.Add(UsageProblems.NoStrength(substance.Id));
            return null;
        }
        string quoted = AbsorbCourse.Quoted(strength), name = AbsorbCourse.Quoted($"{substance.Name}, {strength} in water");
        return new($"{{name: {name}, form: solution, actives: [{{substance: {substance.Id}, strength: {quoted}}}]}}", substance.Id, catalogue);
    }
}
