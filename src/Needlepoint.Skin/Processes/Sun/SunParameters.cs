using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Sun;

/// <summary>Parameters of the sun on the skin, SI units; meaning and source of each in <c>data/parameters/pigment.yaml</c>.</summary>
public struct SunParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>E0, sunburning irradiance of the ground with the sun overhead in a clear sky, W/m2.</summary>
    public T OverheadIrradiance;

    /// <summary>p, exponent of that irradiance with the cosine of the zenith angle, 1.</summary>
    public T ElevationExponent;

    /// <summary>Share that clouds let through over a year, 1.</summary>
    public T CloudShare;

    /// <summary>Dose of this site over that of open ground, 1.</summary>
    public T SiteShare;

    /// <summary>D0, usual dose of exposed skin, W/m2.</summary>
    public T UsualDose;

    /// <summary>Dose of this site over that of exposed skin, 1.</summary>
    public T SiteRatio;

    /// <summary>q, sunscreen put on over the amount of the test of its factor, 1.</summary>
    public T AppliedShare;

    /// <summary>Share of short visible light that a tinted sunscreen lets through at the amount of a test, 1.</summary>
    public T TintedThrough;

    /// <summary>The parameters by their ids, for a site.</summary>
    public static SunParameters<T> From(IParameterSource<T> source, Site site)
    {
        T ratio = IsExposed(site) ? T.Of(1) : source["pigment.covered_share"];
        return new()
        {
            OverheadIrradiance = source["pigment.overhead_irradiance"],
            ElevationExponent = source["pigment.elevation_exponent"],
            CloudShare = source["pigment.cloud_share"],
            SiteShare = source["pigment.face_dose_share"] * ratio,
            UsualDose = source["pigment.usual_dose"],
            SiteRatio = ratio,
            AppliedShare = source["pigment.applied_sunscreen"],
            TintedThrough = source["pigment.tinted_through"],
        };
    }

    // What clothes and hair leave bare.
    private static bool IsExposed(Site site) => site is < Site.Scalp or Site.DorsalForearm or Site.BackOfHand;
}
