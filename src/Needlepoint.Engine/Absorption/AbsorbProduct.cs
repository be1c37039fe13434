using Needlepoint.Courses;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Engine.Absorption;

/// <summary>The product that <c>absorb</c> asks about: one of the data, one of a text, or a plain solution of a substance.</summary>
/// <param name="Text">How a course names it: an id of the catalogue, or a map in its place.</param>
/// <param name="Id">Its id in results.</param>
/// <param name="Catalogue">The catalogue that knows it.</param>
public sealed record AbsorbProduct(string Text, string Id, Catalogue Catalogue)
{
    /// <summary>Finds it; null with a problem when there is none.</summary>
    public static AbsorbProduct? Find(AbsorbRequest request, Catalogue catalogue, ProblemList problems)
    {
        string name = request.Product;
        if (request.ProductText is { } text) return OfMap(YamlReader.Read(name, text, CodeFamily.Course, problems), IdOf(name), request, catalogue, problems);
        if (catalogue.Products.TryGet(name, out Product? known)) return OfProduct(known, request, catalogue, problems);
        if (request.MayReadFiles && Path.GetExtension(name) is ".yaml" or ".yml")
            return OfMap(YamlReader.ReadFile(name, CodeFamily.Course, problems), Path.GetFileNameWithoutExtension(name), request, catalogue, problems);
        if (catalogue.Substances.TryGet(name, out Substance? substance)) return Solution(substance, request.Strength, catalogue, problems);
        problems.Add(AbsorbProblems.UnknownProduct(name, catalogue.Products.Ids, catalogue.Substances.Ids));
        return null;
    }

    // It stands in the text of a course as it is.
    private static string IdOf(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && char.IsAsciiLetterLower(name[0]) ? name : "own-product";

    private static AbsorbProduct? OfProduct(Product product, AbsorbRequest request, Catalogue catalogue, ProblemList problems)
    {
        if (request.Strength is null) return new(product.Id, product.Id, catalogue);
        problems.Add(AbsorbProblems.StrengthOfProduct(product.Id));
        return null;
    }

    private static AbsorbProduct? OfMap(YamlMap? map, string id, AbsorbRequest request, Catalogue catalogue, ProblemList problems)
    {
        if (map is null) return null;
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
            problems.Add(AbsorbProblems.NoStrength(substance.Id));
            return null;
        }
        string quoted = AbsorbCourse.Quoted(strength), name = AbsorbCourse.Quoted($"{substance.Name}, {strength} in water");
        return new($"{{name: {name}, form: solution, actives: [{{substance: {substance.Id}, strength: {quoted}}}]}}", substance.Id, catalogue);
    }
}
