using System.Globalization;
using Needlepoint.Courses.Treatments;
using Needlepoint.Inference.Results;

namespace Needlepoint.Planning.Suitability;

/// <summary>The peak of anaesthetics in plasma; what level is toxic and how far the model may be off stands in the rules that ask for it.</summary>
internal static class PredictedPlasma
{
    private const double MicrogramPerMl = 1e-3;

    private static readonly string[] s_anaesthetics = ["lidocaine", "prilocaine", "tetracaine", "benzocaine"];

    /// <summary>Adds the peak to the facts of a product; nothing where none of its anaesthetics was followed to the blood.</summary>
    public static void AddTo(PredictedSubject product, RunResult result, ProductUse use)
    {
        if (!use.Product.Actives.Any(active => s_anaesthetics.Contains(active.Substance.Id)))
        {
            product.Add("prediction.plasma_peak", 0.0);
            return;
        }

        double[] peaks =
        [
            .. result.Absorption.Where(one => one.ProductId == use.Product.Id && one.Product == use.Product.Name && s_anaesthetics.Contains(one.SubstanceId))
                .SelectMany(one => one.Observables).Where(observable => observable.Id == "plasma_peak_ug_ml").Select(observable => observable.P95[0]).Where(double.IsFinite),
        ];
        if (peaks.Length == 0)
            return;
        double peak = peaks.Sum();
        string words = string.Create(CultureInfo.InvariantCulture, $"In 19 of 20 people at most {peak:0.###} ug/mL of anaesthetic is predicted in plasma.");
        product.Add("prediction.plasma_peak", peak * MicrogramPerMl, words);
    }
}
