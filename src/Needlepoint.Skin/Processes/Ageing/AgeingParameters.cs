using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Processes.Ageing;

/// <summary>Parameters of ageing, SI units; meaning and source of each in <c>data/parameters/care.yaml</c>.</summary>
public struct AgeingParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>w, share of the yearly loss of collagen that the usual sun makes, 1.</summary>
    public T PhotoShare;

    /// <summary>Time outdoors in daylight of the usual sun, s in a day.</summary>
    public T UsualOutdoors;

    /// <summary>Sunscreen put on over the amount of the test of its factor, 1.</summary>
    public T AppliedSunscreen;

    /// <summary>Strength of the retinoid that was measured, as tretinoin, kg/kg.</summary>
    public T RetinoidStrength;

    /// <summary>The parameters by their ids.</summary>
    public static AgeingParameters<T> From(IParameterSource<T> source) => new()
    {
        PhotoShare = source["ageing.photo_share"],
        UsualOutdoors = source["ageing.usual_outdoors"],
        AppliedSunscreen = source["pigment.applied_sunscreen"],
        RetinoidStrength = source["ageing.retinoid_strength"],
    };
}
