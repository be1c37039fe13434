using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Simulation;

/// <summary>Whatever the parameters and the course, readings stay finite, in their bounds, and come back to rest.</summary>
public sealed class SanityTests
{
    private const double Hour = 3600;
    private const double Year = 365 * 86400.0;

    public static TheoryData<string, SkinInputs> Courses()
    {
        Needling single = new() { Device = new() { Kind = DeviceKind.Needle, BaseWidth = 9e-4 }, NeedleLength = 1e-3 };
        return new()
        {
            { "dense pen on the palm", Course(new() { Site = Site.Palm, AgeYears = 90 }, new NeedlingEvent(0, BestSet.Pen(2.5, 5000))) },
            { "short roller on a lid", Course(new() { Site = Site.Eyelid, AgeYears = 20, PigmentIndex = 1 }, new NeedlingEvent(0, BestSet.Roller(0.2))) },
            { "one thick needle", Course(new() { Site = Site.VolarForearm }, new NeedlingEvent(0, single)) },
            {
                "planed, needled, masked, medicated, twice",
                Course(
                    new() { Site = Site.Cheek, HasTypeOneDiabetes = true }, new DermaplaningEvent(0, 2), new NeedlingEvent(0, BestSet.Pen(1.5)),
                    new CoverEvent(1, 1), new MedicineEvent(1, true), new CoverEvent(12 * Hour, 0), new MedicineEvent(48 * Hour, false),
                    new TapeStripsEvent(60 * Hour, 200), new NeedlingEvent(600 * Hour, BestSet.Roller(1.5)))
            },
            {
                "epidermis lost, then needled and covered",
                Course(
                    new(), new EpidermisLossEvent(0), new NeedlingEvent(Hour, BestSet.Pen(0.5)), new CoverEvent(Hour, 1),
                    new CoverEvent(9 * Hour, 0))
            },
        };
    }

    [Theory, MemberData(nameof(Courses))]
    public void Readings_are_finite_in_bounds_and_at_rest_after_a_year(string course, SkinInputs inputs)
    {
        double[] times = [0, 60, 0.5 * Hour, 2 * Hour, 12 * Hour, 49 * Hour, 60 * Hour, 200 * Hour, 601 * Hour, Year];
        SkinSimulator<Lanes4> simulator = new();
        Gen.Int.Sample(
            seed =>
            {
                DrawnParameters[] sets = [new(seed), new(seed + 1), new(seed + 2), new(seed + 3)];
                SkinRun<Lanes4> run = simulator.Run(inputs, new Beside(sets), times);
                for (int lane = 0; lane < Lanes4.Width; lane++)
                    Check(course, run, lane);
            },
            iter: 12, threads: 1);
    }

    private static void Check(string course, SkinRun<Lanes4> run, int lane)
    {
        Assert.True(run.Failure(lane) is null, $"{course}: {run.Failure(lane)?.Sentence}");
        foreach (SkinObservable curve in SkinObservables.Curves)
        {
            (double low, double high) = curve.Id switch
            {
                "tewl_g_m2_h" => (0, 1000 / 3.6e6),
                "channel_admittance_fraction" or "channel_dye_open_fraction" => (0, 1.001),
                "pain_vas_0_10" => (0, 10),
                "oxygen_papillary_mmhg" => (0, 163 * 133.4),
                "oxygen_uptake_ml_m2_min" => (-1e-6, 1e-6),
                "provisional_matrix_percent" => (0, 1),
                "stratum_corneum_hydration_corneometer_au" => (0, 120),
                "blood_flow_speckle_ratio" or "blood_flow_doppler_ratio" => (1, 13),
                "stratum_corneum_transit_d" => (0, 200 * 24 * Hour),
                _ => (0, 1e4),
            };
            bool mayBeUnknown = curve.Id is "vellus_hair_length_mm" or "ageing_shift_years";
            foreach (Lanes4 value in run.Curve(curve.Id))
                Assert.True(mayBeUnknown || Lanes4.Get(value, lane) >= low - 1e-6 && Lanes4.Get(value, lane) <= high, $"{course}: {curve.Id} = {value}");
            double rest = Lanes4.Get(run.Untreated(curve.Id)[^1], lane);
            if (curve.IsSlow || curve.Group is "Vessels, oxygen and fluid" or "Colour and pigment")
                continue;
            Assert.Equal(rest, Lanes4.Get(run.Curve(curve.Id)[^1], lane), 0.02 * Math.Abs(rest) + 1e-3);
        }
        foreach (SkinObservable single in SkinObservables.Singles.Where(observable => observable.Id != "insertion_force_per_needle_mn"))
            Assert.True(Lanes4.Get(run.Single(single.Id), lane) >= 0, $"{course}: {single.Id} = {Lanes4.Get(run.Single(single.Id), lane)}");
    }

    private static SkinInputs Course(Subject subject, params SkinEvent[] events) => 
        new() { Subject = subject, Concerns = BestSet.Concerned, Events = events, EndTime = Year };
}
