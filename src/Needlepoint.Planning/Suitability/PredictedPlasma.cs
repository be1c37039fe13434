using System.Globalization;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Results;

namespace Needlepoint.Planning.Suitability;

/// <summary>Anaesthetics in plasma beside the level at which toxicity begins.</summary>
internal static class PredictedPlasma
{
    /// <summary>Level in plasma above which signs of toxicity are usual, ug/mL, of lidocaine and of those that add to it; see <c>anaesthetic-plasma</c> in <c>data/rules</c>.</summary>
    public const double ToxicLevel = 5;

    /// <summary>
    /// Factor by which plasma under lidocaine creams may be predicted too low: 2 to 10 in the record of qualification, most on the face. The whole of it is
    /// the margin, since a rule that guards against toxicity must not rest on a model that errs towards safety.
    /// </summary>
    public const double Margin = 10;

    private const double MicrogramPerMl = 1e-3;

    private static readonly string[] s_anaesthetics = ["lidocaine", "prilocaine", "tetracaine", "benzocaine"];

    /// <summary>Adds the peak to the facts of a product; nothing where none of its anaesthetics was followed to the blood.</summary>
    public static void AddTo(PredictedSubject product, RunResult result, ProductUse use)
    {
        if (!use.Product.Actives.Any(active => s_anaesthetics.Contains(active.Substance.Id)))
        {
            product.Add("prediction.plasma_share", 0.0);
            return;
        }

        double[] peaks =
        [
            .. result.Absorption.Where(one => one.ProductId == use.Product.Id && one.Product == use.Product.Name && s_anaesthetics.Contains(one.SubstanceId))
                .SelectMany(one => one.Observables).Where(observable => observable.Id == "plasma_peak_ug_ml").Select(observable => observable.P95[0]).Where(double.IsFinite),
        ];
        if (peaks.Length == 0)
            return;
        double peak = peaks.Sum(), share = PredictedWords.Told(Margin * peak / ToxicLevel);
        string words = string.Create(
            CultureInfo.InvariantCulture,
            $"Up to {peak:0.###} ug/mL of anaesthetic is predicted in plasma; the model is known to be up to {Margin:0} times low, so that {Margin * peak:0.##} ug/mL is compared with {ToxicLevel:0} ug/mL.");
        product.Add("prediction.plasma_peak", peak * MicrogramPerMl, words).Add("prediction.plasma_share", share, words);
    }
}
