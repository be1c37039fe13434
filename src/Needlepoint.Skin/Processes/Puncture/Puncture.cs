using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Processes.Puncture;

/// <summary>From needle and hand to holes: force, share of needles that enter, depth reached and open, mouth, holes per area.</summary>
public static class Puncture
{
    // Beyond this the logistic is 0 or 1 to the last bit and its exponential must not overflow.
    private const double LargestExponent = 500;

    // A hole made without a needle is a cylinder: its cone ends within a micrometre.
    private const double SteepestSlope = 1e3;

    /// <summary>
    /// Insertion force of one slow needle, N (P1): F = G pi d max(1, d/d*). Perimeter law up to d*, area law beyond
    /// (romgens-2014-tip-diameter, davis-2004-insertion-force).
    /// </summary>
    public static T InsertionForce<T>(in PunctureParameters<T> p, T tipDiameter)
        where T : struct, IReal<T> =>
        Math.PI * (p.PerimeterToughness * tipDiameter) * T.Max(T.Of(1), tipDiameter / p.BluntTipDiameter);

    /// <summary>
    /// Insertion force over that of slow pressing (P2): (v/v0)^-m, measured at 0.5-1 mm/s only and held outside
    /// (olatunji-2013-interspacing).
    /// </summary>
    public static T ForceSpeedFactor<T>(in PunctureParameters<T> p, T speed)
        where T : struct, IReal<T>
    {
        T held = T.Min(T.Max(speed, p.ForceSlowSpeed), p.ForceFastSpeed);
        return T.Exp(-(p.ForceSpeedExponent * T.Log(held / p.ForceSlowSpeed)));
    }

    /// <summary>Dynamic stiffening of the skin under a fast tip, 1 (P3): S = 1 + v/vc.</summary>
    public static T Stiffening<T>(in PunctureParameters<T> p, T speed)
        where T : struct, IReal<T> => 1 + speed / p.StiffeningSpeed;

    /// <summary>
    /// Deepest reach, m (P4): the root of L = z + z^2/(zeta S), written free of cancellation; zeta from the in-place depths of
    /// donnelly-2014-self-application.
    /// </summary>
    public static T Reach<T>(in PunctureParameters<T> p, T length, T speed)
        where T : struct, IReal<T>
    {
        T wedging = p.WedgingLength * Stiffening(p, speed);
        return 2 * length / (1 + T.Sqrt(1 + 4 * length / wedging));
    }

    /// <summary>
    /// Share of needles that enter, 1 (P5): 1/(1 + (dent/(S L))^(1/sP)) (verbaan-2008-impact, donnelly-2014-self-application).
    /// </summary>
    public static T EntryFraction<T>(in PunctureParameters<T> p, T length, T speed)
        where T : struct, IReal<T>
    {
        T exponent = T.Log(p.Dent / (Stiffening(p, speed) * length)) / p.EntryWidth;
        T held = T.Max(T.Min(exponent, T.Of(LargestExponent)), T.Of(-LargestExponent));
        return T.Of(1) / (1 + T.Exp(held));
    }

    /// <summary>Depth that stays open after withdrawal, m (P6): zcap (1 - exp(-z/zcap)) (kalluri-2011-roller, mnrf-imaging-2019).</summary>
    public static T OpenDepth<T>(in PunctureParameters<T> p, T reach)
        where T : struct, IReal<T> =>
        p.OpenDepth * (1 - T.Exp(-(reach / p.OpenDepth)));

    /// <summary>Mouth left, m (P7): beta times the width of the tapered needle at skin level (kalluri-2011-roller).</summary>
    public static T Mouth<T>(in PunctureParameters<T> p, T baseWidth, T taperLength, T reach)
        where T : struct, IReal<T> =>
        p.MouthShare * baseWidth * T.Min(T.Of(1), reach / taperLength);

    /// <summary>Slope of the path's cone, 1 (P9): what P7 leaves of the needle's own, beta w/2 over its taper.</summary>
    public static T TipSlope<T>(in PunctureParameters<T> p, T baseWidth, T taperLength)
        where T : struct, IReal<T> =>
        0.5 * p.MouthShare * baseWidth / taperLength;

    /// <summary>What a session leaves in the skin; nothing at all when it has no needles, length or passes.</summary>
    public static PunctureState<T> By<T>(Needling needling, in PunctureParameters<T> p)
        where T : struct, IReal<T>
    {
        if (needling.IsNothing)
            return default;
        Device device = needling.Device;
        return device.Kind == DeviceKind.Hole ? Hole(needling, p) : Needles(needling, p);
    }

    /// <summary>What needles of a reference array or roller leave: entry, reach, open depth and mouth; no force and no density.</summary>
    public static PunctureState<T> Reference<T>(in PunctureParameters<T> p, T length, T width, T speed)
        where T : struct, IReal<T>
    {
        T reach = Reach(p, length, speed);
        return new()
        {
            EntryFraction = EntryFraction(p, length, speed),
            Reach = reach,
            OpenDepth = OpenDepth(p, reach),
            Mouth = Mouth(p, width, length, reach),
            NeedleWidth = width,
            TipSlope = TipSlope(p, width, length),
        };
    }

    private static PunctureState<T> Needles<T>(Needling needling, in PunctureParameters<T> p)
        where T : struct, IReal<T>
    {
        Device device = needling.Device;
        T length = T.Of(needling.NeedleLength);
        T width = device.BaseWidth > 0 ? T.Of(device.BaseWidth) : T.Min(p.UsualNeedleWidth, p.UsualNeedleAspect * length);
        T speed = TipSpeed(device, p);
        T force = device.TipDiameter is { } tip
            ? InsertionForce(p, T.Of(tip)) * ForceSpeedFactor(p, T.Of(device.InsertionSpeed ?? 0))
            : T.Of(double.NaN);
        T entry = EntryFraction(p, length, speed);
        if (device is { ForcePerNeedle: { } available, TipDiameter: not null })
            entry = T.IfLess(T.Of(available), force, T.Of(0), entry);
        T reach = Reach(p, length, speed);
        T taper = T.Of(device.BaseLength ?? needling.NeedleLength);
        return new()
        {
            InsertionForce = force,
            EntryFraction = entry,
            Reach = reach,
            OpenDepth = OpenDepth(p, reach),
            Mouth = Mouth(p, width, taper, reach),
            NeedleWidth = width,
            TipSlope = TipSlope(p, width, taper),
            Density = needling.CountedDensity is { } counted ? T.Of(counted) : Contacts(needling, p) * entry,
        };
    }

    private static PunctureState<T> Hole<T>(Needling needling, in PunctureParameters<T> p)
        where T : struct, IReal<T> => new()
        {
            InsertionForce = T.Of(double.NaN),
            EntryFraction = T.Of(1),
            Reach = T.Of(needling.NeedleLength),
            OpenDepth = T.Of(needling.NeedleLength),
            Mouth = T.Of(needling.Device.BaseWidth),
            NeedleWidth = T.Of(needling.Device.BaseWidth),
            TipSlope = T.Of(SteepestSlope),
            Ablation = T.Of(1),
            Density = Contacts(needling, p),
        };

    // A single needle or hole is as dense as the reading that is taken of it is small; a pen that is moved faster leaves fewer.
    private static T Contacts<T>(Needling needling, in PunctureParameters<T> p)
        where T : struct, IReal<T> =>
        needling switch
        {
            { HasGeometricDensity: false } => T.Of(needling.Device.Needles * needling.Passes) / p.SingleNeedleField,
            { Device.Kind: DeviceKind.Pen, Duration: null } => T.Of(needling.ContactDensity()) / p.PersonHandSpeed,
            _ => T.Of(needling.ContactDensity()),
        };

    private static T TipSpeed<T>(Device device, in PunctureParameters<T> p)
        where T : struct, IReal<T> => device.Kind switch
        {
            _ when device.InsertionSpeed is { } speed => T.Of(speed),
            DeviceKind.Roller => p.RollerTipSpeed,
            DeviceKind.Pen or DeviceKind.Stamp => p.ImpactTipSpeed,
            _ => T.Of(0),
        };
}
