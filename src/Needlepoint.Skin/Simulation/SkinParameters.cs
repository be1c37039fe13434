using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Ageing;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Care;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Processes.Epidermis;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Processes.Matrix;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Processes.Remodelling;
using Needlepoint.Skin.Processes.Sun;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Simulation;

/// <summary>The parameters of every process and the anatomy of the site.</summary>
public struct SkinParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>Puncture.</summary>
    public PunctureParameters<T> Puncture;

    /// <summary>Channels.</summary>
    public ChannelsParameters<T> Channels;

    /// <summary>Barrier.</summary>
    public BarrierParameters<T> Barrier;

    /// <summary>Irritation.</summary>
    public IrritationParameters<T> Irritation;

    /// <summary>Healing.</summary>
    public HealingParameters<T> Healing;

    /// <summary>Perfusion.</summary>
    public PerfusionParameters<T> Perfusion;

    /// <summary>Matrix.</summary>
    public MatrixParameters<T> Matrix;

    /// <summary>Epidermis.</summary>
    public EpidermisParameters<T> Epidermis;

    /// <summary>Remodelling.</summary>
    public RemodellingParameters<T> Remodelling;

    /// <summary>The sun.</summary>
    public SunParameters<T> Sun;

    /// <summary>Pigment.</summary>
    public PigmentParameters<T> Pigment;

    /// <summary>Chance of a mark.</summary>
    public MarkRisk<T> MarkRisk;

    /// <summary>Colour.</summary>
    public ColourParameters<T> Colour;

    /// <summary>Daily care.</summary>
    public CareParameters<T> Care;

    /// <summary>Ageing.</summary>
    public AgeingParameters<T> Ageing;

    /// <summary>Water of the body.</summary>
    public WaterDemand<T> Water;

    /// <summary>Age, habits and illnesses.</summary>
    public ModifierParameters<T> Modifiers;

    /// <summary>Assays, instruments and raters.</summary>
    public ReadingParameters<T> Readings;

    /// <summary>Layers and rest values of the site.</summary>
    public Anatomy<T> Anatomy;

    /// <summary>The parameters of a person's site by their ids.</summary>
    /// <exception cref="KeyNotFoundException">The source lacks a parameter.</exception>
    public static SkinParameters<T> From(IParameterSource<T> source, Subject subject)
    {
        Anatomy<T> anatomy = Anatomy<T>.Of(subject, source);
        ModifierParameters<T> modifiers = ModifierParameters<T>.From(source);
        Modifiers<T> person = Modifiers<T>.Of(modifiers, subject);
        return new()
        {
            Puncture = PunctureParameters<T>.From(source),
            Channels = ChannelsParameters<T>.From(source).For(person),
            Barrier = BarrierParameters<T>.From(source).For(person),
            Irritation = IrritationParameters<T>.From(source),
            Healing = HealingParameters<T>.From(source).For(person),
            Perfusion = PerfusionParameters<T>.From(source, subject.Site),
            Matrix = MatrixParameters<T>.From(source).For(person),
            Epidermis = EpidermisParameters<T>.From(source),
            Remodelling = RemodellingParameters<T>.From(source).For(person),
            Colour = ColourParameters<T>.From(source, subject, anatomy),
            Care = CareParameters<T>.From(source),
            Ageing = AgeingParameters<T>.From(source),
            Water = WaterDemand<T>.From(source),
            Modifiers = modifiers,
            Sun = SunParameters<T>.From(source, subject.Site),
            Pigment = PigmentParameters<T>.From(source, subject.Site),
            MarkRisk = MarkRisk<T>.From(source),
            Readings = ReadingParameters<T>.From(source),
            Anatomy = anatomy,
        };
    }
}
