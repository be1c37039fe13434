using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Care;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Observables;

/// <summary>What habits do to existing readings, over the start: all are 1 to the bit while the habits stay.</summary>
/// <typeparam name="T">Number kind.</typeparam>
public readonly ref struct CareEffects<T>
    where T : struct, IReal<T>
{
    /// <summary>Nothing.</summary>
    public static CareEffects<T> None => new() { Moistening = T.Of(1), Lines = T.Of(1), Elasticity = T.Of(1), Roughness = T.Of(1) };

    /// <summary>Water of the surface, 1.</summary>
    public required T Moistening { get; init; }

    /// <summary>Depth of lines, 1.</summary>
    public required T Lines { get; init; }

    /// <summary>Gross elasticity, 1.</summary>
    public required T Elasticity { get; init; }

    /// <summary>Roughness, 1.</summary>
    public required T Roughness { get; init; }

    /// <summary>The effects now.</summary>
    /// <param name="now">What habits have made so far.</param>
    /// <param name="model">The skin, with what it is used to.</param>
    public static CareEffects<T> Of(in CareState<T> now, SkinModel<T> model)
    {
        CareParameters<T> p = model.Parameters.Care;
        CareState<T> start = model.FollowerConstants.Care.Target;
        T ceiling = model.Parameters.Barrier.HydrationCeiling;
        return new()
        {
            Moistening = Care.Moistening(p, now.Moisture, ceiling) / Care.Moistening(p, start.Moisture, ceiling),
            Lines = Care.Lines(p, now) / Care.Lines(p, start),
            Elasticity = Care.Elasticity(p, now) / Care.Elasticity(p, start),
            Roughness = Care.Flaking(p, now.LooseCells, model.Subject.IsDry),
        };
    }
}

/// <summary>The curves of <see cref="CareObservables"/> at one moment, SI units; the order of the fields is the order of the catalogue.</summary>
public struct CareReadings<T>
    where T : struct, IReal<T>
{
    /// <summary>Gloss over the start, 1.</summary>
    public T Gloss;

    /// <summary>Spread of colour over rest, 1.</summary>
    public T Unevenness;

    /// <summary>Carotenoids of the skin, mol/kg.</summary>
    public T Carotenoids;

    /// <summary>Vitamin C of the epidermis, mol/kg.</summary>
    public T VitaminC;

    /// <summary>Minimal erythema dose over the start, 1.</summary>
    public T SunburnThreshold;

    /// <summary>Mean length of vellus hair, m; not a number off the face.</summary>
    public T VellusHair;

    /// <summary>Ageing set back, s; the run sets it, since it needs the untreated skin.</summary>
    public T AgeingShift;

    /// <summary>Reads them.</summary>
    /// <param name="care">What habits have made so far.</param>
    /// <param name="model">The skin.</param>
    /// <param name="roughness">Roughness over the start, 1.</param>
    /// <param name="redness">Rise of a*, 1.</param>
    /// <param name="openShare">Share of the surface that is open, 1.</param>
    /// <param name="melasma">Severity of melasma over its start, 1; not a number without melasma.</param>
    public static CareReadings<T> Of(in CareState<T> care, SkinModel<T> model, T roughness, T redness, T openShare, T melasma)
    {
        CareParameters<T> p = model.Parameters.Care;
        bool isFace = model.Subject.Site.IsFace();
        return new()
        {
            Gloss = Care.Gloss(p, roughness, isFace ? care.VellusHair : T.Of(1)),
            Unevenness = Care.Unevenness(p, redness, openShare, model.Concerns.HasMelasma ? melasma : null),
            Carotenoids = model.Colour.Rest.Carotenoids * care.Carotenoids,
            VitaminC = p.VitaminCRest * care.VitaminC,
            SunburnThreshold = Care.SunburnThreshold(p, care) / Care.SunburnThreshold(p, model.FollowerConstants.Care.Target),
            VellusHair = isFace ? p.VellusLength * care.VellusHair : double.NaN * p.VellusLength,
            AgeingShift = double.NaN * p.OmegaThreeTime,
        };
    }
}
