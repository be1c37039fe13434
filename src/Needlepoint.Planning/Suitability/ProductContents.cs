using Needlepoint.Courses.Products;

namespace Needlepoint.Planning.Suitability;

/// <summary>What a product holds, as far as rules ask for it, read from its substances.</summary>
public static class ProductContents
{
    private static readonly HashSet<string> s_vitaminC =
        ["l-ascorbic-acid", "ascorbyl-glucoside", "ethyl-ascorbic-acid", "sodium-ascorbyl-phosphate", "tetrahexyldecyl-ascorbate"];

    private static readonly HashSet<string> s_retinoids = ["retinol", "retinal", "tretinoin"];
    private static readonly HashSet<string> s_acids = ["glycolic-acid", "lactic-acid", "salicylic-acid", "azelaic-acid"];

    // Beside retinoids, acids and vitamin C: what bleaches or is made toxic by light.
    private static readonly HashSet<string> s_otherActives = ["hydroquinone", "kojic-acid", "5-aminolevulinic-acid"];
    private static readonly HashSet<string> s_anaesthetics = ["lidocaine", "prilocaine", "tetracaine"];

    // A glide lets needles slide and is not meant to be carried in for what it does there.
    private static readonly HashSet<string> s_glides =
        ["hyaluronic-acid-5-kda", "hyaluronic-acid-50-kda", "hyaluronic-acid-300-kda", "hyaluronic-acid-1500-kda", "glycerin", "panthenol"];

    /// <summary>Whether it holds vitamin C or one of its relatives.</summary>
    internal static bool HasVitaminC(Product product) => Has(product, s_vitaminC);

    /// <summary>Whether it holds a retinoid.</summary>
    internal static bool HasRetinoid(Product product) => Has(product, s_retinoids);

    /// <summary>Whether it holds an exfoliating acid.</summary>
    internal static bool HasAcid(Product product) => Has(product, s_acids);

    /// <summary>Whether it holds a retinoid, an acid, vitamin C or another active that irritates.</summary>
    internal static bool IsActive(Product product) => HasVitaminC(product) || HasRetinoid(product) || HasAcid(product) || Has(product, s_otherActives);

    /// <summary>Whether it holds minoxidil.</summary>
    internal static bool HasMinoxidil(Product product) => Has(product, ["minoxidil"]);

    /// <summary>Whether it holds what numbs the skin.</summary>
    public static bool IsNumbing(Product product) => Has(product, s_anaesthetics);

    /// <summary>Whether it is an exosome product, by its name: the substances of a catalogue do not tell.</summary>
    internal static bool IsExosome(Product product) => Names(product, "exosome");

    /// <summary>Whether it is platelet-rich plasma, by its name.</summary>
    internal static bool IsPlateletPlasma(Product product) => Names(product, "platelet");

    /// <summary>Whether it only lets the needles slide.</summary>
    internal static bool IsGlide(Product product) =>
        product.OpenChannels == OpenChannelUse.MadeForIt && product.Actives.Count > 0 && product.Actives.All(active => s_glides.Contains(active.Substance.Id));

    /// <summary>Mass share of all anaesthetics in it, 1.</summary>
    internal static double Anaesthetics(Product product) => Share(product, s_anaesthetics);

    /// <summary>Mass share of prilocaine in it, 1.</summary>
    internal static double Prilocaine(Product product) => Share(product, ["prilocaine"]);

    private static bool Has(Product product, HashSet<string> substances) => product.Actives.Any(active => active.MassShare > 0 && substances.Contains(active.Substance.Id));

    private static double Share(Product product, HashSet<string> substances) => product.Actives.Where(active => substances.Contains(active.Substance.Id)).Sum(active => active.MassShare);

    private static bool Names(Product product, string word) =>
        product.Id.Contains(word, StringComparison.OrdinalIgnoreCase) || product.Name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
