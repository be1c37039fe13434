using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Tissue;

/// <summary>The skin of one site at rest: thickness of its layers and what its barrier loses.</summary>
public struct Anatomy<T>
    where T : struct, IReal<T>
{
    /// <summary>Stratum corneum, m.</summary>
    public T StratumCorneum;

    /// <summary>Living epidermis, m.</summary>
    public T ViableEpidermis;

    /// <summary>Dermis, m.</summary>
    public T Dermis;

    /// <summary>Share of the dermis that is papillary, 1.</summary>
    public T PapillaryShare;

    /// <summary>Transepidermal water loss of untouched skin, kg/(m2 s).</summary>
    public T RestWaterLoss;

    /// <summary>Corneometer reading of untouched skin, arbitrary units.</summary>
    public T RestHydrationReading;

    /// <summary>Both layers of the epidermis, m.</summary>
    public readonly T Epidermis => StratumCorneum + ViableEpidermis;

    /// <summary>The anatomy of a person's site from the tables of <c>data/parameters/anatomy.yaml</c>.</summary>
    /// <exception cref="KeyNotFoundException">The table lacks the site.</exception>
    public static Anatomy<T> Of(Subject subject, IParameterSource<T> parameters)
    {
        string site = subject.Site.Name().Replace('-', '_');
        string sex = subject.Sex == Sex.Male ? "male" : "female";
        double decades = Math.Max(0, subject.AgeYears - 30) / 10;
        T thinning = 1 - decades * parameters["anatomy.dermis_loss_per_decade"];
        return new()
        {
            StratumCorneum = parameters[$"anatomy.stratum_corneum_thickness.{site}"],
            ViableEpidermis = parameters[$"anatomy.viable_epidermis_thickness.{site}"]
                * (subject.Sex == Sex.Male ? parameters["anatomy.viable_epidermis_male_factor"] : T.Of(1)),
            Dermis = parameters[$"anatomy.dermis_thickness.{site}.{sex}"] * T.Max(thinning, T.Of(0.5)),
            PapillaryShare = parameters["anatomy.papillary_share"],
            RestWaterLoss = parameters[$"anatomy.rest_water_loss.{site}"],
            RestHydrationReading = parameters[$"anatomy.rest_hydration_reading.{site}"],
        };
    }
}
