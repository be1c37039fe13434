using System.Globalization;
using Needlepoint.Courses.Substances;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Results;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Inference.Absorption;

/// <summary>Where a question about a product leaves what was measured.</summary>
internal static class AbsorptionLimits
{
    // The table behind the law of intact skin.
    private const double LeastMass = 0.018, MostMass = 0.463, LeastLogKow = -4.7, MostLogKow = 7.7;

    // Beyond this, permeabilities from water say little of what an oil gives.
    private const double LoveOfOil = 5;

    /// <summary>What to say beside the numbers of one substance.</summary>
    public static IEnumerable<RunWarning> Of(Application application, Substance substance, OpenChannelVerdict? verdict, TestedTable tested)
    {
        if (verdict is { IsBlocked: true })
            yield return new("NP-W108", $"{application.Use.Product.Name} is not made for open channels: {verdict.Instead}", null);
        if (substance.Family != SubstanceFamily.Small)
            yield return new(
                "NP-W109", $"{substance.Name} is a large molecule: the law of intact skin and those of channels were measured on small ones, and it is told by its size alone.", null);
        else if (substance.MolarMass is < LeastMass or > MostMass || substance.LogKow is < LeastLogKow or > MostLogKow)
            yield return new(
                "NP-W110",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{substance.Name} ({1000 * substance.MolarMass:0} g/mol, log Kow {substance.LogKow:0.0}) lies outside the table behind the law of intact skin: 18 to 463 g/mol, log Kow -4.7 to 7.7."),
                null);
        if (substance.LogKow is > LoveOfOil)
            yield return new(
                "NP-W112",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{substance.Name} (log Kow {substance.LogKow:0.0}) hardly dissolves in water, which is what the law of intact skin was measured with: from oils and creams far more of such substances may enter than is told here."),
                null);
        string kind = application.Course.Treatment.Device.Kind.ToString().ToLowerInvariant();
        if (application.MeetsChannels && !AbsorptionObservables.All.Any(observable => tested.Of(observable.Id).Any(row => row.Kind == kind && row.NeedleLengthMm > 0)))
            yield return new("NP-W111", $"No study in people's skin measured what passes the channels of a {kind}: amounts through them are known within a factor of about 10.", null);
    }
}
