using Needlepoint.Evidence.Problems;

namespace Needlepoint.Engine.Absorption;

/// <summary>Problems with a question about what gets in: NP-U009 to NP-U011.</summary>
public static class AbsorbProblems
{
    /// <summary>Neither a product nor a substance nor a file has this name.</summary>
    public static Problem UnknownProduct(string given, IReadOnlyCollection<string> products, IReadOnlyCollection<string> substances) => new("NP-U009", "there is no product with this name")
    {
        Given = given,
        Allowed = $"a product: {string.Join(", ", products)}; a product file; or a substance with --strength",
        Fix = Nearest.Name(given, products) is string product ? $"did you mean {product}?"
            : Nearest.Name(given, substances) is string substance ? $"did you mean the substance: {substance} --strength 5%?" : null,
    };

    /// <summary>A strength with a product that has its own.</summary>
    public static Problem StrengthOfProduct(string given) => new("NP-U010", "a product has its own strength")
    {
        Given = $"--strength with {given}",
        Allowed = "--strength with a substance",
        Fix = "leave out --strength, or name the substance",
    };

    /// <summary>A substance without a strength.</summary>
    public static Problem NoStrength(string substance) => new("NP-U011", "a substance needs a strength")
    {
        Given = substance,
        Allowed = "a share of the mass of a plain watery solution, above 0 % and at most 100 %",
        Fix = $"needlepoint absorb {substance} --strength 5%",
    };
}
