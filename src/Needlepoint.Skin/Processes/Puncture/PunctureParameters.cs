using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Processes.Puncture;

/// <summary>Parameters of puncture, SI units; meaning and source of each in <c>data/parameters/puncture.yaml</c>.</summary>
public struct PunctureParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>G, force per length of the tip's perimeter, N/m.</summary>
    public T PerimeterToughness;

    /// <summary>d*, tip diameter beyond which the contact area counts, m.</summary>
    public T BluntTipDiameter;

    /// <summary>m, fall of the insertion force with speed, 1.</summary>
    public T ForceSpeedExponent;

    /// <summary>Lowest speed at which that fall was measured, m/s.</summary>
    public T ForceSlowSpeed;

    /// <summary>Highest speed at which that fall was measured, m/s.</summary>
    public T ForceFastSpeed;

    /// <summary>zeta, wedging length: dent at depth z is z^2/zeta, m.</summary>
    public T WedgingLength;

    /// <summary>vc, tip speed that halves dent and wedging, m/s.</summary>
    public T StiffeningSpeed;

    /// <summary>Dent of living skin before a slow needle breaks through, m.</summary>
    public T Dent;

    /// <summary>sP, log-width of the entry threshold over the needles of an array, 1.</summary>
    public T EntryWidth;

    /// <summary>Tip speed of a hand roller, m/s.</summary>
    public T RollerTipSpeed;

    /// <summary>Tip speed of a pen or an impact stamp, m/s.</summary>
    public T ImpactTipSpeed;

    /// <summary>Depth to which a hole stays open after withdrawal, m.</summary>
    public T OpenDepth;

    /// <summary>beta, mouth left over width of the needle at skin level, 1.</summary>
    public T MouthShare;

    /// <summary>Largest width of a needle at its base where the device does not state it, m.</summary>
    public T UsualNeedleWidth;

    /// <summary>Width of a short needle over its length where the device does not state it, 1.</summary>
    public T UsualNeedleAspect;

    /// <summary>Speed at which this operator moves a pen over that of its device file, 1.</summary>
    public T PersonHandSpeed;

    /// <summary>Skin that one reading of a single needle or hole covers, m2.</summary>
    public T SingleNeedleField;

    /// <summary>The parameters by their ids.</summary>
    public static PunctureParameters<T> From(IParameterSource<T> source) => new()
    {
        PerimeterToughness = source["puncture.perimeter_toughness"],
        BluntTipDiameter = source["puncture.blunt_tip_diameter"],
        ForceSpeedExponent = source["puncture.force_speed_exponent"],
        ForceSlowSpeed = source["puncture.force_slow_speed"],
        ForceFastSpeed = source["puncture.force_fast_speed"],
        WedgingLength = source["puncture.wedging_length"],
        StiffeningSpeed = source["puncture.stiffening_speed"],
        Dent = source["puncture.dent"],
        EntryWidth = source["puncture.entry_width"],
        RollerTipSpeed = source["puncture.roller_tip_speed"],
        ImpactTipSpeed = source["puncture.impact_tip_speed"],
        OpenDepth = source["puncture.open_depth"],
        MouthShare = source["puncture.mouth_share"],
        UsualNeedleWidth = source["puncture.usual_needle_width"],
        UsualNeedleAspect = source["puncture.usual_needle_aspect"],
        PersonHandSpeed = source["puncture.person_hand_speed"],
        SingleNeedleField = source["puncture.single_needle_field"],
    };
}
