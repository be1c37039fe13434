using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests;

/// <summary>The best parameter set of the worked trial of these equations, and the cases of its tables.</summary>
public static class BestSet
{
    private const double Hour = 3600;

    /// <summary>Someone with every concern, all of them scored.</summary>
    public static Concerns Concerned { get; } = new()
    {
        AcneScars = AcneScarKind.Mixed, GoodmanBaronScore = 12, GoodmanBaronGrade = 3, EccaScore = 90, HasWrinkles = true, LemperleGrade = 3,
        FitzpatrickScore = 5, HasStriae = true, HasSurgicalScar = true, VancouverScore = 6, HasMelasma = true, MasiScore = 8, ModifiedMasiScore = 4,
    };

    public static FileParameters<Scalar> Parameters(params (string Id, double Value)[] replaced) => new(
    [
        .. replaced,
        ("puncture.perimeter_toughness", 1.3577e3), ("puncture.force_speed_exponent", 0.47193), ("puncture.wedging_length", 0.89182e-3),
        ("puncture.stiffening_speed", 0.21153), ("puncture.dent", 0.34040e-3), ("puncture.entry_width", 0.057673),
        ("puncture.roller_tip_speed", 0.18570), ("puncture.open_depth", 0.11723e-3), ("puncture.mouth_share", 0.69031),
        ("channels.fast_sealing_rate", 0.22390 / Hour), ("channels.slow_sealing_rate", 0.021927 / Hour), ("channels.first_excess", 2.8772),
        ("channels.drying_rate", 0.76137 / Hour), ("channels.dry_plug_leak", 0.16552), ("channels.tewl_return_share", 0.16790),
        ("channels.bridging_lag", 7.2408 * Hour), ("channels.front_speed", 17.418e-6 / Hour), ("channels.intact_admittance_exponent", 0.96851),
        ("channels.fast_share_light", 0.091882), ("channels.fast_share_dark", 0.32428),
        ("channels.aged_repair", 0.28373), ("channels.diabetes_factor", 1.4687), ("channels.loss_area", 0.92819), ("channels.edge_exponent", 0),
        ("barrier.slow_repair_rate", 0.0084943 / Hour), ("barrier.dark_skin_cohesion", 2.2064), ("barrier.aged_cohesion", 0.60251),
        ("barrier.keratinocyte_sources", 0.61744e6), ("barrier.bare_water_loss", 95.246e-3 / Hour),
        ("irritation.axon_reflex_time", 0.47676 * Hour), ("irritation.axon_reflex_size", 1.9547), ("irritation.inflammation_time", 17.385 * Hour),
        ("irritation.inflammation_size", 0.19182), ("irritation.lymph_clearance_rate", 0.059156 / Hour),
        ("irritation.pain_length_exponent", 1.7831), ("irritation.pain_number_exponent", 0.32122), ("irritation.needle_pain_share", 0.052462),
        ("irritation.pain_odds", 1.0145), ("irritation.channel_cream_pain_odds", 0.48173),
        ("anatomy.stratum_corneum_thickness.volar_forearm", 20e-6), ("anatomy.viable_epidermis_thickness.volar_forearm", 80e-6),
        ("anatomy.rest_water_loss.volar_forearm", 9.7e-3 / Hour),
    ]);

    public static Subject Person { get; } = new() { Site = Site.VolarForearm, AgeYears = 30 };

    public static Needling Pressed(double lengthMm, int needles = 50, double widthUm = 200) => new()
    {
        Device = new() { Kind = DeviceKind.Patch, Needles = needles, HeadArea = 1e-4, BaseWidth = widthUm * 1e-6, TipDiameter = 10e-6 },
        NeedleLength = lengthMm * 1e-3,
    };

    public static Needling Roller(double lengthMm, double perCm2 = 225) => new()
    {
        Device = new() { Kind = DeviceKind.Roller, Needles = 192, DrumDiameter = 0.02, DrumWidth = 0.02, BaseWidth = 250e-6 },
        NeedleLength = lengthMm * 1e-3,
        Passes = perCm2 * 1e4 / (192 / (Math.PI * 4e-4)),
        Anaesthetic = Anaesthetic.Cream,
    };

    public static Needling Pen(double lengthMm, double perCm2 = 500) => new()
    {
        Device = new() { Kind = DeviceKind.Pen, Needles = 12, BaseWidth = 250e-6, StrokeRate = 100, HeadArea = 0.5e-4, HandSpeed = 0.01 },
        NeedleLength = lengthMm * 1e-3,
        CountedDensity = perCm2 * 1e4,
        Anaesthetic = Anaesthetic.Cream,
    };

    public static SkinRun<Scalar> Run(
        Needling? needling, double[] hours, double cover = 0, Subject? subject = null, SkinEvent? before = null, params (string, double)[] replaced)
    {
        List<SkinEvent> events = [];
        if (cover > 0)
            events.Add(new CoverEvent(0, cover));
        if (before is not null)
            events.Add(before);
        if (needling is not null)
            events.Add(new NeedlingEvent(0, needling));
        SkinInputs inputs = new() { Subject = subject ?? Person, Events = events, EndTime = Math.Max(24, hours.LastOrDefault()) * Hour };
        return new SkinSimulator<Scalar>().Run(inputs, Parameters(replaced), [.. hours.Select(hour => hour * Hour)]);
    }

    public static double Single(this SkinRun<Scalar> run, string id, double scale) => Scalar.Get(run.Single(id), 0) * scale;

    public static double[] Curve(this SkinRun<Scalar> run, string id, double scale)
    {
        double[] values = new double[run.Times.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Scalar.Get(run.Curve(id)[i], 0) * scale;
        return values;
    }
}
