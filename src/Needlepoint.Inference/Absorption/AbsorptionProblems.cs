using Needlepoint.Courses.People;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Substances;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Absorption;
using Barrier = Needlepoint.Skin.Processes.Barrier.Barrier;

namespace Needlepoint.Inference.Absorption;

/// <summary>
/// The unit cells of one parameter set: from its solved skin, a product and a substance to what the transport solver takes. Times of a problem run from the
/// application.
/// </summary>
/// <param name="parameters">Values of the set.</param>
/// <param name="skin">The skin that it made.</param>
/// <param name="compoundFactor">Permeability of intact skin to this substance over that of the law, 1.</param>
internal sealed class AbsorptionProblems(IParameterSource<Scalar> parameters, SolvedSkin skin, double compoundFactor)
{
    // A channel ends above the bottom of what is solved: below it the model has no tissue.
    private const double DeepestShare = 0.98;

    // What does not dry leaves at least this much of a film.
    private const double LeastFilm = 0.01;

    // Solutes that mix with water get no denser than about water itself.
    private const double NeatConcentration = 1000;

    // Whatever is called a sample holds some living tissue.
    private const double ThinnestTissue = 1e-6;

    private readonly double _papillaryShare = parameters["anatomy.papillary_share"].Value;

    /// <summary>The problem of one way of putting the product on.</summary>
    public TransportProblem Of(Application application, ProductActive active, Way way)
    {
        AbsorptionParameters<Scalar> p = AbsorptionParameters<Scalar>.From(parameters, skin.RestFlow, RichnessOf(application.Course.Person.Site));
        Solute solute = SoluteOf(active.Substance, application.Use.Product);
        SoluteInSkin<Scalar> laws = SoluteInSkin<Scalar>.Of(p, solute, solute.MolarMass, application.Use.Product.Ph);
        TransportChannels? channels = way.IsTreated && application.MeetsChannels ? skin.Channels : null;
        if (channels is not null && application.NeedlesStay)
            channels = channels with { Depth = skin.Reach };
        bool isDrying = !way.IsCovered && !application.Use.IsInfinite;
        Donor donor = DonorOf(application, active, p, solute, channels, isDrying);
        bool isSoaked = !isDrying || application.Sample is not null;
        double wetUntil = WetUntil(application, isSoaked, donor);
        bool isBare = BarrierLeft(way, application.Start) <= Barrier.LeastPresent;
        List<TransportLayer> layers = [.. isBare ? [] : (TransportLayer[])[StratumCorneumOf(application, p, laws, way, isSoaked)], .. LivingLayersOf(application, laws, way)];
        double living = layers.Skip(isBare ? 0 : 1).Sum(layer => layer.Thickness), start = application.Start, wall = channels is null ? 0 : laws.WallTimesRadius.Value / channels.Radius;
        return new()
        {
            Layers = layers,
            HasStratumCorneum = !isBare,
            ShuntPermeability = laws.Follicles.Value,
            Channels = channels is null ? null : channels with { Depth = Math.Min(channels.Depth, DeepestShare * living) },
            WallPermeability = time => start + time < 0 ? 0
                : wall * Lumen.Collapse(p, start + time).Value * OpenAt(start + time, time < wetUntil),
            BloodFlow = time => way.IsTreated ? skin.BloodFlow(start + time) : 1,
            ShuntConductance = time => time < wetUntil ? 1 : laws.FolliclesInAir.Value,
            StratumCorneumConductance = ConductanceOf(application, laws, way, isSoaked, wetUntil, channels),
            Changes = [.. application.Changes.Select(change => change - start)],
            HasSink = application.Sample is not null,
            Donors = [donor],
        };
    }

    /// <summary>A product that is put on again and again on skin that does not change: each application starts the clock of film and surface anew.</summary>
    /// <param name="once">The problem of one application at 0.</param>
    /// <param name="repeat">How often.</param>
    public static TransportProblem Repeated(TransportProblem once, Repeat repeat)
    {
        Donor donor = once.Donors[0];
        double Since(double time) => time - (repeat.Period * Math.Clamp(Math.Floor(time / repeat.Period), 0, repeat.Times - 1));
        Donor Dose(int number) => donor with
        {
            Start = number * repeat.Period,
            End = donor.End < repeat.Period ? (number * repeat.Period) + donor.End : (number + 1) * repeat.Period,
        };
        return once with
        {
            ShuntConductance = time => once.ShuntConductance(Since(time)),
            StratumCorneumConductance = time => once.StratumCorneumConductance(Since(time)),
            Donors = [.. Enumerable.Range(0, repeat.Times).Select(Dose)],
        };
    }

    private static Donor DonorOf(
        Application application, ProductActive active, in AbsorptionParameters<Scalar> p, Solute solute, TransportChannels? channels, bool isDrying)
    {
        Product product = application.Use.Product;
        double film = application.Use.FilmThickness, concentration = product.ConcentrationOf(active);
        Donor donor = new()
        {
            Start = 0,
            Concentration = concentration,
            Film = film,
            IsInfinite = application.Use.IsInfinite,
            Partition = product.VehiclePartition.TryGetValue(active.Substance.Id, out double partition) ? partition : 1,
            Solubility = Math.Min(solute.Solubility, NeatConcentration),
            End = application.End - application.Start,
        };
        if (isDrying)
        {
            donor = donor with { Evaporation = Film.Evaporation(p, solute).Value };
            if (product.VolatileShare > 0)
                donor = donor with { DryingSpeed = Film.DryingSpeed(p).Value, DryFilm = film * Math.Max(1 - product.VolatileShare, LeastFilm) };
        }

        if (channels is not null && application.Use.InNeedles > 0)
            return donor with { CarriedIn = application.Use.InNeedles * donor.Amount };
        if (channels is null || !application.LiesUnderNeedles)
            return donor;
        double holes = channels.Density * Math.PI * channels.Radius * channels.Radius * channels.Depth;
        return donor with { CarriedIn = Math.Min(p.CarriedShare.Value * holes * concentration, donor.Amount), CarriedAt = -application.Start };
    }

    // Stratum corneum is full of water on a diffusion cell, under a cover, and under a watery film until that has dried; it grows back where it was taken. Where holes are
    // not yet, or no longer open, the rest of the unit cell lets through for them too.
    private Func<double, double> ConductanceOf(Application application, SoluteInSkin<Scalar> laws, Way way, bool isSoaked, double wetUntil, TransportChannels? channels)
    {
        double layer = (isSoaked ? laws.HydratedSurface : laws.SurfaceInAir).Value;
        double wet = laws.HydratedSurface.Value / layer, dry = laws.SurfaceInAir.Value / layer;
        double start = application.Start, left = BarrierLeft(way, start);
        double holes = channels is null ? 0 : channels.Density * Math.PI * channels.Radius * channels.Radius;
        return time => (time < wetUntil ? wet : dry) * (1 - (holes * OpenAt(start + time, time < wetUntil))) / (1 - holes) * left / BarrierLeft(way, start + time);
    }

    // Surface, openings of follicles and channels are wet as long as the film is, or the cover stays.
    private static double WetUntil(Application application, bool isSoaked, Donor donor) =>
        application.Sample is not null ? double.PositiveInfinity
        : isSoaked ? donor.End
        : donor.DryingSpeed > 0 ? Math.Min((donor.Film - donor.DryFilm) / donor.DryingSpeed, donor.End)
        : 0;

    // Share of the channels that take up what lies on them: a watery film wets a dry plug, a dry one does not.
    private double OpenAt(double time, bool isWet) => isWet ? skin.OpenShare(time) : skin.WetShare(time);

    private double BarrierLeft(Way way, double time) => way.IsTreated ? skin.BarrierLeft(time) : 1;

    private TransportLayer StratumCorneumOf(Application application, in AbsorptionParameters<Scalar> p, in SoluteInSkin<Scalar> laws, Way way, bool isSoaked)
    {
        double whole = skin.StratumCorneum * (application.Sample is not null ? p.HydratedSwelling.Value : 1);
        double storage = (isSoaked ? laws.HydratedStorage : laws.StorageInAir).Value;
        double surface = compoundFactor * (isSoaked ? laws.HydratedSurface : laws.SurfaceInAir).Value;
        return new(SkinLayers.StratumCorneum, whole * BarrierLeft(way, application.Start), storage, surface * whole / storage);
    }

    private IEnumerable<TransportLayer> LivingLayersOf(Application application, in SoluteInSkin<Scalar> laws, Way way)
    {
        // What a blister or a laser took off is gone from the top; a sample is what is left of it.
        double gone = !way.IsTreated ? 0
            : application.Course.Treatment.Before is { EpidermisRemoved: true } ? skin.ViableEpidermis
            : Math.Max(0, (application.Course.Treatment.Before.AblationDepth ?? 0) - skin.StratumCorneum);
        double sample = application.Sample is { } piece
            ? Math.Max(piece.Thickness - (gone > 0 ? 0 : skin.StratumCorneum), ThinnestTissue)
            : double.PositiveInfinity;
        bool isAlive = application.Sample is null;
        double held = laws.TissueStorage.Value, moving = laws.TissueDiffusivity.Value;
        double blood = isAlive ? laws.BloodClearance.Value : 0, lymph = isAlive ? laws.LymphClearance.Value : 0;
        double papillary = _papillaryShare * skin.Dermis;
        List<TransportLayer> layers = [];
        foreach (TransportLayer layer in (TransportLayer[])
            [
                new(SkinLayers.ViableEpidermis, skin.ViableEpidermis, held, moving),
                new(SkinLayers.PapillaryDermis, papillary, held, moving, blood, lymph),
                new(SkinLayers.ReticularDermis, skin.Dermis - papillary, held, moving, blood, lymph),
            ])
        {
            double taken = Math.Min(layer.Thickness, gone), kept = Math.Min(layer.Thickness - taken, sample);
            gone -= taken;
            sample -= kept;
            if (kept > 0)
                layers.Add(layer with { Thickness = kept });
        }

        return layers;
    }

    private static Solute SoluteOf(Substance substance, Product product) => new()
    {
        MolarMass = substance.MolarMass,
        LogKow = substance.LogKow,
        AcidPka = substance.AcidPka,
        BasePka = substance.BasePka,
        Solubility = substance.WaterSolubility ?? double.PositiveInfinity,
        VapourPressure = substance.VapourPressure ?? 0,
        IsChain = substance.Family == SubstanceFamily.Polysaccharide,
        Slowing = product.Slowing,
    };

    private static FollicleRichness RichnessOf(BodySite site) =>
        site == BodySite.Palm ? FollicleRichness.None
        : SiteAreas.IsFace(site) || site == BodySite.Scalp ? FollicleRichness.Face
        : FollicleRichness.Body;
}
