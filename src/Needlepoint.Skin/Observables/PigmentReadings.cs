using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Simulation.Followers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Observables;

/// <summary>The curves of <see cref="PigmentObservables"/> at one moment, SI units; the order of the fields is the order of the catalogue.</summary>
public struct PigmentReadings<T>
    where T : struct, IReal<T>
{
    /// <summary>Melanin of the epidermis over its own start, 1.</summary>
    public T Melanin;

    /// <summary>Score of melasma over its own start, 1; not a number without melasma.</summary>
    public T Melasma;

    /// <summary>MASI, points; not a number without one at the start.</summary>
    public T Masi;

    /// <summary>Modified MASI, points; not a number without one at the start.</summary>
    public T ModifiedMasi;

    /// <summary>How much darker than the skin around a mark is, L* (G11).</summary>
    public T MarkLightness;

    /// <summary>Dose of sunburning light that reaches the skin, W/m2.</summary>
    public T UltravioletDose;

    /// <summary>Reads them; a score goes as the melanin of the lesion (G14).</summary>
    /// <param name="model">Parameters, constants and scores at the start.</param>
    /// <param name="followers">The followers.</param>
    /// <param name="dilation">V, dilation of the vessels, 1.</param>
    /// <param name="lightness">L* of the skin around.</param>
    /// <param name="outside">Light and actives.</param>
    public static PigmentReadings<T> Of(SkinModel<T> model, in FollowerState<T> followers, T dilation, T lightness, in OutsideSignals<T> outside)
    {
        PigmentRates<T> constants = model.FollowerConstants.Pigment;
        Concerns concerns = model.Concerns;
        T melanin = Pigment.OverStart(followers.Pigment.Epidermis, constants);
        T melasma = Pigment.OverStart(followers.Pigment.Melasma, constants);
        T marked = melanin * (1 + Pigment.MarkContrast(followers.Pigment));
        return new()
        {
            Melanin = melanin,
            Melasma = concerns.HasMelasma ? melasma : T.Of(double.NaN),
            Masi = (concerns.MasiScore ?? double.NaN) * melasma,
            ModifiedMasi = (concerns.ModifiedMasiScore ?? double.NaN) * melasma,
            MarkLightness = lightness - model.Colour.Optics.Lab(ColourReadings<T>.ColouredBy(model, followers, dilation, marked)).First,
            UltravioletDose = outside.Ultraviolet * model.Parameters.Sun.UsualDose,
        };
    }
}
