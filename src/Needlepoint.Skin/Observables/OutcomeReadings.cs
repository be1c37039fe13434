using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Healing;
using Needlepoint.Skin.Processes.Remodelling;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Observables;

/// <summary>What outcomes are read from, beside the signals of healing.</summary>
/// <typeparam name="T">Number kind.</typeparam>
public readonly ref struct OutcomeSources<T>
    where T : struct, IReal<T>
{
    /// <summary>What is behind the lasting change.</summary>
    public required RemodellingState<T> Remodelling { get; init; }

    /// <summary>Scores at the start.</summary>
    public required Concerns Concerns { get; init; }

    /// <summary>Scale of the cells of inflammation.</summary>
    public required WoundPeaks<T> Peaks { get; init; }

    /// <summary>Interstitial fluid over the peak after the reference injury, 1.</summary>
    public required T Swelling { get; init; }

    /// <summary>Water of the surface over rest, 1.</summary>
    public required T Hydration { get; init; }

    /// <summary>Fluid of the dermis over rest, 1.</summary>
    public required T DermalFluid { get; init; }

    /// <summary>Functional elastin over rest, 1.</summary>
    public required T FunctionalElastin { get; init; }

    /// <summary>What habits do to readings.</summary>
    public required CareEffects<T> Care { get; init; }
}

/// <summary>
/// Cells, collagen and what is seen, at one moment, SI units; the order of the fields is the order of <see cref="OutcomeObservables"/>. A score without a
/// start is not a number.
/// </summary>
public struct OutcomeReadings<T>
    where T : struct, IReal<T>
{
    /// <summary>Neutrophils over their peak in a full-thickness wound, 1.</summary>
    public T Neutrophils;

    /// <summary>Macrophages over their peak in a full-thickness wound, 1.</summary>
    public T Macrophages;

    /// <summary>Myofibroblasts over healthy fibroblasts, 1.</summary>
    public T Myofibroblasts;

    /// <summary>Fibroblasts over healthy, 1.</summary>
    public T Fibroblasts;

    /// <summary>Repair signal, kg/m3.</summary>
    public T RepairSignal;

    /// <summary>Procollagen messenger over rest, 1.</summary>
    public T ProcollagenMessenger;

    /// <summary>Procollagen protein over rest, 1.</summary>
    public T ProcollagenProtein;

    /// <summary>Stained collagen area of the papillary dermis, 1.</summary>
    public T PapillaryCollagenArea;

    /// <summary>Hydroxyproline of the whole dermis, 1.</summary>
    public T DermalHydroxyproline;

    /// <summary>Dermis by ultrasound, 1.</summary>
    public T DermisThickness;

    /// <summary>Echo density of the dermis, 1.</summary>
    public T EchoDensity;

    /// <summary>Gross elasticity, 1.</summary>
    public T GrossElasticity;

    /// <summary>Net elasticity, 1.</summary>
    public T NetElasticity;

    /// <summary>Biological elasticity, 1.</summary>
    public T BiologicalElasticity;

    /// <summary>Depth of lines, 1.</summary>
    public T WrinkleDepth;

    /// <summary>Lemperle's grade, blinded.</summary>
    public T Lemperle;

    /// <summary>Lemperle's grade, open.</summary>
    public T LemperleOpen;

    /// <summary>Fitzpatrick's score of wrinkling, blinded.</summary>
    public T FitzpatrickWrinkles;

    /// <summary>Roughness, 1.</summary>
    public T Roughness;

    /// <summary>Area of pores, 1.</summary>
    public T PoreArea;

    /// <summary>Depth of acne scars, 1.</summary>
    public T AcneScarDepth;

    /// <summary>Goodman and Baron's score, blinded and net.</summary>
    public T GoodmanBaron;

    /// <summary>Goodman and Baron's score, open and gross.</summary>
    public T GoodmanBaronOpen;

    /// <summary>Goodman and Baron's grade, blinded and net.</summary>
    public T GoodmanBaronGrade;

    /// <summary>Goodman and Baron's grade, open and gross.</summary>
    public T GoodmanBaronGradeOpen;

    /// <summary>ECCA score, blinded and net.</summary>
    public T Ecca;

    /// <summary>Visibility of stretch marks, 1.</summary>
    public T StriaeVisibility;

    /// <summary>Vancouver score of a surgical scar, blinded and net.</summary>
    public T Vancouver;

    /// <summary>Reads cells, collagen and relief as assays, instruments and raters would.</summary>
    /// <param name="p">Parameters of readings.</param>
    /// <param name="signals">Signals of healing.</param>
    /// <param name="sources">The rest of what is read.</param>
    public static OutcomeReadings<T> Of(in ReadingParameters<T> p, in TissueSignals<T> signals, in OutcomeSources<T> sources)
    {
        OutcomeReadings<T> readings = default;
        readings.ReadTissue(p, signals, sources.Peaks);
        readings.ReadInstruments(p, signals, sources);
        readings.ReadLines(p, sources);
        readings.ReadScars(p, sources);
        return readings;
    }

    private void ReadTissue(in ReadingParameters<T> p, in TissueSignals<T> signals, in WoundPeaks<T> peaks)
    {
        Neutrophils = signals.Neutrophils / peaks.Neutrophils;
        Macrophages = signals.Macrophages / peaks.Macrophages;
        Myofibroblasts = signals.Myofibroblasts;
        Fibroblasts = signals.Fibroblasts;
        RepairSignal = signals.RepairSignal;
        ProcollagenMessenger = Assays.ProcollagenMessenger(p, signals);
        ProcollagenProtein = Assays.ProcollagenProtein(signals);
        PapillaryCollagenArea = Assays.PapillaryArea(signals);
        DermalHydroxyproline = Assays.Hydroxyproline(signals);
    }

    private void ReadInstruments(in ReadingParameters<T> p, in TissueSignals<T> signals, in OutcomeSources<T> sources)
    {
        DermisThickness = Instruments.DermisThickness(p, signals.ContentBulk, sources.DermalFluid);
        EchoDensity = Instruments.EchoDensity(p, signals.ContentBulk, sources.DermalFluid);
        NetElasticity = Instruments.NetElasticity(p, sources.Remodelling.SettledGain, sources.FunctionalElastin);
        BiologicalElasticity = Instruments.BiologicalElasticity(p, NetElasticity, sources.DermalFluid);
        GrossElasticity = Instruments.GrossElasticity(p, NetElasticity, sources.DermalFluid) * sources.Care.Elasticity;
    }

    private void ReadLines(in ReadingParameters<T> p, in OutcomeSources<T> sources)
    {
        T moment = Instruments.MomentaryRelief(p, sources.Swelling, sources.Hydration * sources.Care.Moistening);
        WrinkleDepth = Instruments.LineDepth(p, sources.Remodelling, moment) * sources.Care.Lines;
        Roughness = Instruments.Texture(p, sources.Remodelling, p.RoughnessShare, moment) * sources.Care.Roughness;
        PoreArea = Instruments.Texture(p, sources.Remodelling, p.PoreShare, moment);
        T seen = Raters.Seen(p, 1 - WrinkleDepth);
        T open = seen + Raters.Drift(p, sources.Remodelling.Expectation);
        Lemperle = Raters.Score(sources.Concerns.LemperleGrade, 0, seen);
        LemperleOpen = Raters.Score(sources.Concerns.LemperleGrade, 0, open);
        FitzpatrickWrinkles = Raters.Score(sources.Concerns.FitzpatrickScore, 1, seen);
    }

    private void ReadScars(in ReadingParameters<T> p, in OutcomeSources<T> sources)
    {
        Concerns concerns = sources.Concerns;
        AcneScarDepth = concerns.AcneScars is { } kind ? Instruments.ScarDepth(sources.Remodelling, Raters.KindShare(p, kind)) : T.Of(double.NaN);
        T seen = Raters.Seen(p, 1 - AcneScarDepth);
        T open = seen + Raters.Drift(p, sources.Remodelling.Expectation);
        GoodmanBaron = Raters.Score(concerns.GoodmanBaronScore, 0, seen);
        GoodmanBaronOpen = Raters.Score(concerns.GoodmanBaronScore, 0, open);
        GoodmanBaronGrade = Raters.Score(concerns.GoodmanBaronGrade, 1, seen);
        GoodmanBaronGradeOpen = Raters.Score(concerns.GoodmanBaronGrade, 1, open);
        Ecca = Raters.Score(concerns.EccaScore, 0, seen);
        StriaeVisibility = concerns.HasStriae ? Instruments.ScarDepth(sources.Remodelling, p.StriaeShare) : T.Of(double.NaN);
        T scar = Raters.Seen(p, 1 - Instruments.ScarDepth(sources.Remodelling, p.SurgicalShare));
        Vancouver = Raters.Score(concerns.VancouverScore, 0, scar);
    }
}
