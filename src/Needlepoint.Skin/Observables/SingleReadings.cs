using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Skin.Observables;

/// <summary>The single numbers of <see cref="SkinObservables"/>, SI units; the order of the fields is the order of the catalogue.</summary>
public struct SingleReadings<TLane>
    where TLane : struct, ILane<TLane>
{
    /// <summary>Force at which one needle breaks through, N.</summary>
    public TLane InsertionForce;

    /// <summary>Share of needles that enter, 1.</summary>
    public TLane EntryFraction;

    /// <summary>Deepest reach, m.</summary>
    public TLane Reach;

    /// <summary>Depth that stays open, m.</summary>
    public TLane OpenDepth;

    /// <summary>Mouth, m.</summary>
    public TLane Mouth;

    /// <summary>Channels per area, 1/m2.</summary>
    public TLane Density;

    /// <summary>Share of the surface that is hole, 1.</summary>
    public TLane OpenArea;

    /// <summary>Pain over that of a 26 G needle, 1.</summary>
    public TLane PainOver26Gauge;

    /// <summary>Redness seen, s.</summary>
    public TLane RednessDuration;

    /// <summary>Until perfusion is back, s.</summary>
    public TLane FlowReturn;

    /// <summary>Until impedance is called closed, s.</summary>
    public TLane ImpedanceClosure;

    /// <summary>Until half of the excess admittance is left, s.</summary>
    public TLane ImpedanceHalfLife;

    /// <summary>Until TEWL is called back, s.</summary>
    public TLane WaterLossReturn;

    /// <summary>Until 1 % of the channels take up dye, s.</summary>
    public TLane DyeClosure;

    /// <summary>Until half of the channels are bridged, s.</summary>
    public TLane BridgingMedian;

    /// <summary>Until 84 % of the channels are bridged, s.</summary>
    public TLane BridgingMost;

    /// <summary>Until 10 % of the channels are unbridged, s.</summary>
    public TLane ExposureWindow;

    /// <summary>Chance that the course leaves a dark mark, 1.</summary>
    public TLane HyperpigmentationRisk;

    /// <summary>Half-life of interstitial fluid, s.</summary>
    public TLane LymphHalfLife;

    /// <summary>Tape strips until TEWL reaches 20 g/m2/h, 1.</summary>
    public TLane Strips;

    /// <summary>Stratum corneum, m.</summary>
    public TLane StratumCorneum;

    /// <summary>Living epidermis, m.</summary>
    public TLane ViableEpidermis;

    /// <summary>Whole epidermis, m.</summary>
    public TLane Epidermis;

    /// <summary>Dermis, m.</summary>
    public TLane Dermis;

    /// <summary>Water that the body turns over, m3/s.</summary>
    public TLane WaterTurnover;

    /// <summary>Water to drink, m3/s.</summary>
    public TLane WaterNeed;

    internal static SingleReadings<TLane> Of(SkinModel<TLane> model, in SessionMarks<TLane> marks, DeclineSamples<TLane> declines)
    {
        ref readonly SkinParameters<TLane> p = ref model.Parameters;
        Declines<TLane> first = declines.AtInjury;
        return new()
        {
            InsertionForce = marks.Puncture.InsertionForce,
            EntryFraction = marks.Puncture.EntryFraction,
            Reach = marks.Puncture.Reach,
            OpenDepth = marks.Puncture.OpenDepth,
            Mouth = marks.Puncture.Mouth,
            Density = marks.Puncture.Density,
            OpenArea = 1 - TLane.Exp(-marks.HoleArea),
            PainOver26Gauge = marks.PainOver26Gauge,
            RednessDuration = declines.TimeUntil(Decline.Dilation, p.Irritation.VisibleDilation),
            FlowReturn = declines.TimeUntil(Decline.Dilation, p.Irritation.MeasurableDilation),
            ImpedanceClosure = declines.TimeUntil(Decline.Conducting, model.ClosedArea),
            ImpedanceHalfLife = declines.TimeUntil(Decline.Conducting, 0.5 * first.Conducting),
            WaterLossReturn = declines.TimeUntil(Decline.ExcessLoss, p.Channels.TewlReturnShare * first.ExcessLoss),
            DyeClosure = declines.TimeUntil(Decline.Unbridged, 0.01 * first.Unbridged),
            BridgingMedian = declines.TimeUntil(Decline.Unbridged, 0.5 * first.Unbridged),
            BridgingMost = declines.TimeUntil(Decline.Unbridged, 0.16 * first.Unbridged),
            ExposureWindow = declines.TimeUntil(Decline.Unbridged, 0.1 * first.Unbridged),
            HyperpigmentationRisk = marks.MarkRisk,
            LymphHalfLife = TLane.Log(TLane.Of(2)) / p.Perfusion.LymphClearance,
            Strips = model.StripsToLoss(),
            StratumCorneum = p.Anatomy.StratumCorneum,
            ViableEpidermis = p.Anatomy.ViableEpidermis,
            Epidermis = p.Anatomy.Epidermis,
            Dermis = p.Anatomy.Dermis,
            WaterTurnover = p.Water.Turnover(model.Subject),
            WaterNeed = p.Water.Need(model.Subject),
        };
    }
}
