using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Simulation;

/// <summary>What the latest session left, against which later readings are taken; sessions of one moment count as one.</summary>
public struct SessionMarks<T>
    where T : struct, IReal<T>
{
    /// <summary>The punctures: densities summed, the rest averaged over channels.</summary>
    public PunctureState<T> Puncture;

    /// <summary>Hole area per skin area before overlap, 1.</summary>
    public T HoleArea;

    /// <summary>Conducting area right after the session, 1.</summary>
    public T ConductingAfter;

    /// <summary>Channels per area not bridged right after the session, 1/m2.</summary>
    public T UnbridgedAfter;

    /// <summary>Mean mouth of the channels not bridged right after the session, m.</summary>
    public T Mouth;

    /// <summary>Mean open depth of the same channels, m.</summary>
    public T OpenDepth;

    /// <summary>Pain of the insertion over that of a 26 G needle, 1.</summary>
    public T PainOver26Gauge;

    /// <summary>Chance that this session or one before it left a dark mark, 1.</summary>
    public T MarkRisk;

    /// <summary>Zones of the unit cell, m; those of skin without channels before the first session.</summary>
    public ZoneRadii<T> Radii;

    /// <summary>Takes in one more session.</summary>
    /// <param name="puncture">What it left.</param>
    /// <param name="painOver26Gauge">Its pain.</param>
    /// <param name="before">Channels that were open before it.</param>
    /// <param name="after">All channels open after it.</param>
    /// <param name="isSameMoment">Whether the session before it was at the same moment.</param>
    public void Add(
        in PunctureState<T> puncture, T painOver26Gauge, in ChannelsState<T> before, in ChannelsState<T> after, bool isSameMoment)
    {
        T open = Channels.Unbridged(before);
        Mouth = Mean(Mouth, open, puncture.Mouth, puncture.Density);
        OpenDepth = Mean(OpenDepth, open, puncture.OpenDepth, puncture.Density);
        T area = 0.25 * Math.PI * (puncture.Density * puncture.Mouth * puncture.Mouth);
        if (isSameMoment)
        {
            Puncture = Merged(Puncture, puncture);
            HoleArea += area;
            PainOver26Gauge = T.Max(PainOver26Gauge, painOver26Gauge);
        }
        else
        {
            Puncture = puncture;
            HoleArea = area;
            PainOver26Gauge = painOver26Gauge;
        }
        ConductingAfter = Channels.ConductingArea(after);
        UnbridgedAfter = Channels.Unbridged(after);
    }

    private static PunctureState<T> Merged(in PunctureState<T> a, in PunctureState<T> b) => new()
    {
        InsertionForce = T.Max(a.InsertionForce, b.InsertionForce),
        EntryFraction = Mean(a.EntryFraction, a.Density, b.EntryFraction, b.Density),
        Reach = T.Max(a.Reach, b.Reach),
        OpenDepth = Mean(a.OpenDepth, a.Density, b.OpenDepth, b.Density),
        Mouth = Mean(a.Mouth, a.Density, b.Mouth, b.Density),
        NeedleWidth = Mean(a.NeedleWidth, a.Density, b.NeedleWidth, b.Density),
        TipSlope = Mean(a.TipSlope, a.Density, b.TipSlope, b.Density),
        Ablation = Mean(a.Ablation, a.Density, b.Ablation, b.Density),
        Density = a.Density + b.Density,
    };

    // Written as a correction of a, so that the mean of two equal values is that value to the bit.
    private static T Mean(T a, T countOfA, T b, T countOfB)
    {
        T total = countOfA + countOfB;
        T shareOfB = T.IfLess(T.Of(0), total, countOfB / total, T.Of(1));
        return a + shareOfB * (b - a);
    }
}
