using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Ageing;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Care;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Processes.Pigment;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Simulation.Followers;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Simulation;

/// <summary>What lies on the skin at the moment.</summary>
/// <param name="Cover">0 open to air, 1 covered tightly.</param>
/// <param name="IsMedicated">Whether an anti-inflammatory medicine is on the skin.</param>
public readonly record struct Surroundings(double Cover, bool IsMedicated)
{
    /// <summary>How the person lives; null for as before the run.</summary>
    public Lifestyle? Habits { get; init; }

    /// <summary>Start of the piece of time for which this holds, s from the start of the run.</summary>
    public double From { get; init; }

    /// <summary>Its end, s.</summary>
    public double To { get; init; }
}

/// <summary>One person's skin, ready to run: parameters, geometry, constants of the equations, and what events do to it.</summary>
/// <typeparam name="T">Number kind.</typeparam>
public sealed class SkinModel<T>
    where T : struct, IReal<T>
{
    private readonly SkinParameters<T> _parameters;
    private readonly Subject _subject;
    private readonly PunctureState<T> _referenceRoller;

    /// <summary>The skin of a person.</summary>
    /// <param name="subject">Whose skin, and where.</param>
    /// <param name="source">Parameter values.</param>
    /// <param name="concerns">Scores at the start; null when nobody scored.</param>
    /// <exception cref="KeyNotFoundException">The source lacks a parameter.</exception>
    public SkinModel(Subject subject, IParameterSource<T> source, Concerns? concerns = null)
    {
        Concerns = concerns ?? Concerns.None;
        _subject = subject;
        _parameters = SkinParameters<T>.From(source, subject);
        IrritationParameters<T> irritation = _parameters.Irritation;
        ChannelsParameters<T> channels = _parameters.Channels;
        _referenceRoller = Puncture.Reference(
            _parameters.Puncture, irritation.ReferenceNeedleLength, irritation.ReferenceNeedleWidth, _parameters.Puncture.RollerTipSpeed);
        PunctureState<T> referenceArray = Puncture.Reference(
            _parameters.Puncture, channels.ReferenceNeedleLength, channels.ReferenceNeedleWidth, 0 * _parameters.Puncture.RollerTipSpeed);
        ClosedArea = Channels.ClosedArea(channels, referenceArray, _parameters.Barrier.DarkSkinCohesion, subject);
        ReferenceSwelling = Interstitium.ReferenceExcess(irritation, FluidRates<T>.Of(_parameters.Perfusion));
        WoundPeaks = WoundPeaks<T>.Of(HealingRates<T>.Of(_parameters.Healing, isMedicated: false));
        Colour = new(_parameters.Colour);
        Edges = DepthGrid.Edges(_parameters.Anatomy);
        RestSignals = TissueSignals<T>.Of(Rest().Healing, HealingRates<T>.Of(_parameters.Healing, isMedicated: false), Geometry(Unmarked()));
        FollowerConstants = Follower.Constants(_parameters, RestSignals, subject, WoundPeaks.Macrophages);
    }

    /// <summary>Scores at the start.</summary>
    public Concerns Concerns { get; }

    /// <summary>Whose skin it is.</summary>
    public Subject Subject => _subject;

    /// <summary>Scale of the cells of inflammation.</summary>
    public WoundPeaks<T> WoundPeaks { get; }

    /// <summary>Its colour.</summary>
    public SkinColour<T> Colour { get; }

    /// <summary>Its parameters.</summary>
    public ref readonly SkinParameters<T> Parameters => ref _parameters;

    /// <summary>Edges of the depth cells, m.</summary>
    public DepthEdges<T> Edges { get; }

    /// <summary>Conducting area at which impedance is called closed, 1.</summary>
    public T ClosedArea { get; }

    /// <summary>Highest excess of fluid after the reference injury, 1.</summary>
    public T ReferenceSwelling { get; }

    /// <summary>What healthy skin signals to the followers of healing.</summary>
    public TissueSignals<T> RestSignals { get; }

    /// <summary>Constants of the followers of healing.</summary>
    public FollowerRates<T> FollowerConstants { get; }

    /// <summary>Constants of the equations.</summary>
    /// <param name="surroundings">What lies on the skin.</param>
    /// <param name="meanMouth">Mean mouth of the channels not yet bridged, m.</param>
    public SkinRates<T> Constants(Surroundings surroundings, T meanMouth) => new()
    {
        Channels = ChannelsRates<T>.Of(_parameters.Channels, _subject, surroundings.Cover, surroundings.IsMedicated, meanMouth),
        Barrier = Surface(surroundings.Cover, surroundings.Habits),
        Irritation = IrritationRates<T>.Of(_parameters.Irritation),
        Healing = Tissue(surroundings),
    };

    /// <summary>Constants of the followers under other habits.</summary>
    /// <param name="habits">How the person lives; null for as before the run.</param>
    public FollowerRates<T> FollowersUnder(Lifestyle? habits)
    {
        FollowerRates<T> constants = FollowerConstants;
        if (habits is not null)
            constants.Care = CareRates<T>.Of(_parameters.Care, constants.Epidermis, _subject, habits);
        return constants;
    }

    /// <summary>Moments at which the constants are taken anew although nothing happens to the skin, s.</summary>
    /// <param name="habits">How the person lives; null for as before the run.</param>
    /// <param name="end">End of the run, s.</param>
    public IEnumerable<double> Changes(Lifestyle? habits, double end) =>
        Ageing.Changes(_subject, habits ?? Lifestyle.Unsaid, end);

    /// <summary>The skin at rest.</summary>
    public SkinState<T> Rest() => new()
    {
        Barrier = Barrier.Rest(Surface(cover: 0)),
        Healing = Healing.Rest(HealingRates<T>.Of(_parameters.Healing, isMedicated: false)),
    };

    /// <summary>Marks of skin that was never needled.</summary>
    public SessionMarks<T> Unmarked() => new() { Radii = UnitCell.Radii(0 * _parameters.Channels.ReferenceDensity, 0.5 * _parameters.Channels.ReferenceMouth) };

    /// <summary>Where the healing tissue is read after the latest session.</summary>
    public TissueGeometry<T> Geometry(in SessionMarks<T> marks) => new()
    {
        Zones = UnitCell.Shares(marks.Radii),
        Windows = DepthWindows<T>.Of(_parameters.Healing, _parameters.Anatomy, Edges),
    };

    /// <summary>A session of needling.</summary>
    /// <param name="needling">What is done.</param>
    /// <param name="state">The skin.</param>
    /// <param name="marks">What sessions left.</param>
    /// <param name="isSameMoment">Whether the session before it was at the same moment.</param>
    public void Needle(Needling needling, ref SkinState<T> state, ref SessionMarks<T> marks, bool isSameMoment)
    {
        if (needling.IsNothing)
            return;
        PunctureState<T> puncture = Puncture.By(needling, _parameters.Puncture);
        ChannelsState<T> before = state.Channels;
        Channels.Open(ref state.Channels, _parameters.Channels, puncture, _subject);
        T epidermis = _parameters.Anatomy.Epidermis;
        T injury = Irritation.Injury(_parameters.Irritation, puncture, _referenceRoller, epidermis);
        Irritation.Hurt(ref state.Irritation, _parameters.Irritation, injury);
        T painOver26Gauge = T.Of(0);
        if (needling.Device.Kind != DeviceKind.Hole)
        {
            state.Irritation.PainOdds = T.Max(state.Irritation.PainOdds, Irritation.PainOdds(_parameters.Irritation, needling));
            painOver26Gauge = Irritation.PainOver26Gauge(_parameters.Irritation, needling);
        }
        marks.Add(puncture, painOver26Gauge, before, state.Channels, isSameMoment);
    }

    /// <summary>The tissue is wounded by a session, all its parts together.</summary>
    /// <param name="state">The skin.</param>
    /// <param name="marks">What the session left; receives its unit cell.</param>
    public void Wound(ref SkinState<T> state, ref SessionMarks<T> marks)
    {
        ZoneShares<T> before = UnitCell.Shares(marks.Radii);
        marks.Radii = UnitCell.Radii(marks.Puncture.Density, 0.5 * marks.Puncture.Mouth);
        Injury.Needle(ref state.Healing, _parameters.Healing, marks.Puncture, Edges, before, marks.Radii);
    }

    /// <summary>A session may leave a dark mark.</summary>
    /// <param name="marks">What the session left; receives the chance.</param>
    /// <param name="length">Length of its longest needles, m, above 0.</param>
    /// <param name="outside">Light on the skin.</param>
    public void Darken(ref SessionMarks<T> marks, double length, in OutsideSignals<T> outside)
    {
        T light = Pigment.Effect(FollowerConstants.Pigment, outside.Ultraviolet);
        marks.MarkRisk = MarkRisk<T>.After(marks.MarkRisk, _parameters.MarkRisk.OfSession(_subject, light, length));
    }

    /// <summary>The whole surface is ablated down to a depth, m.</summary>
    public void Ablate(double depth, ref SkinState<T> state, in SessionMarks<T> marks)
    {
        Barrier.RemoveEpidermis(ref state.Barrier);
        Injury.Ablate(ref state.Healing, _parameters.Healing, T.Of(depth), Edges, marks.Radii);
    }

    /// <summary>The skin is cut out.</summary>
    public void Excise(ref SkinState<T> state)
    {
        Barrier.RemoveEpidermis(ref state.Barrier);
        Injury.Excise(ref state.Healing, _parameters.Healing);
    }

    /// <summary>Tape strips.</summary>
    public void Strip(double strips, ref SkinState<T> state) =>
        Remove(strips * Barrier.StripShare(_parameters.Barrier, _subject), ref state);

    /// <summary>Passes of a dermaplaning blade.</summary>
    public void Dermaplane(double passes, ref SkinState<T> state) => Remove(passes * _parameters.Barrier.DermaplaningShare, ref state);

    /// <summary>Tape strips until the surface loses this much water, kg/(m2 s).</summary>
    public void StripTo(double waterLoss, ref SkinState<T> state) =>
        Barrier.RemoveTo(ref state.Barrier, Surface(cover: 0), T.Of(waterLoss));

    /// <summary>Tape strips that untouched skin takes until it loses 20 g/m2/h.</summary>
    public T StripsToLoss() => Barrier.StripsToLoss(_parameters.Barrier, Surface(cover: 0), _subject);

    private BarrierRates<T> Surface(double cover, Lifestyle? habits = null)
    {
        BarrierParameters<T> own = _parameters.Barrier;
        own.PersonFactor = own.PersonFactor * Care.RecoveryTime(_parameters.Care, habits ?? _subject.Lifestyle);
        return BarrierRates<T>.Of(own, _parameters.Channels, _parameters.Anatomy, _subject, cover);
    }

    private HealingRates<T> Tissue(in Surroundings now)
    {
        HealingRates<T> rates = HealingRates<T>.Of(_parameters.Healing, now.IsMedicated);
        Lifestyle habits = now.Habits ?? _subject.Lifestyle;
        rates.NetLoss = Ageing.NetLoss(_parameters.Ageing, _parameters.Modifiers, _subject, habits, now.From);
        if (now.Habits is { } changed)
            rates.Papillary.Drive = Ageing.RetinoidDrive(_parameters.Ageing, _parameters.Modifiers, _subject, changed, now.From, now.To);
        return rates;
    }

    private void Remove(T share, ref SkinState<T> state) =>
        Barrier.Remove(ref state.Barrier, Surface(cover: 0), share);
}
