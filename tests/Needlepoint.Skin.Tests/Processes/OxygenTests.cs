using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Perfusion;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

/// <summary>The closed form of oxygen between air and vessels solves its equation and keeps its budget.</summary>
public sealed class OxygenTests
{
    private const double MmHg = 133.322387415;

    private static readonly Gen<(PerfusionParameters<Scalar> Parameters, Oxygen<Scalar> Skin)> s_any =
        Gen.Select(Gen.Int, Gen.Double[30e-6, 120e-6], Gen.Double[80e-6, 400e-6], Gen.Double[0, 0.1], Gen.Double[0, 1], Gen.Double[0.2, 12])
            .Select((seed, epidermis, papillary, open, uncovered, flow) =>
            {
                PerfusionParameters<Scalar> p = PerfusionParameters<Scalar>.From(new DrawnParameters(seed), Site.Cheek);
                return (p, new Oxygen<Scalar>
                {
                    Conductance = Oxygen<Scalar>.SurfaceConductance(p, 17e-6, open, uncovered),
                    Epidermis = epidermis,
                    Depth = epidermis + papillary,
                    Capillary = Oxygen<Scalar>.CapillaryPressure(p, flow * p.RestFlow),
                });
            });

    [Fact]
    public void The_profile_bends_by_what_is_consumed() => s_any.Sample(at =>
    {
        double depth = at.Skin.Depth.Value, step = depth / 20, middle = depth / 3;
        double Pressure(double z) => at.Skin.At(at.Parameters, z).Value;
        double bend = (Pressure(middle + step) - 2 * Pressure(middle) + Pressure(middle - step)) / (step * step);
        double consumed = at.Parameters.OxygenConsumption.Value;
        return Math.Abs(at.Parameters.OxygenPermeability.Value * bend - consumed) < 1e-6 * consumed;
    });

    [Fact]
    public void It_ends_at_the_pressure_of_the_blood_and_begins_with_what_the_air_lets_in() => s_any.Sample(at =>
    {
        double bottom = at.Skin.At(at.Parameters, at.Skin.Depth).Value;
        double surface = at.Skin.At(at.Parameters, 0.0).Value;
        double through = at.Skin.Conductance.Value * (at.Parameters.AirOxygen.Value - surface);
        double uptake = at.Skin.Uptake(at.Parameters).Value;
        return Math.Abs(bottom - at.Skin.Capillary.Value) < 1e-9 * bottom && Math.Abs(through - uptake) < 1e-9 * Math.Abs(uptake) + 1e-18;
    });

    [Fact]
    public void What_enters_from_the_air_and_from_the_blood_is_what_the_skin_consumes() => s_any.Sample(at =>
    {
        double depth = at.Skin.Depth.Value, step = 1e-4 * depth;
        double slope = (at.Skin.At(at.Parameters, depth).Value - at.Skin.At(at.Parameters, depth - step).Value) / step;
        double fromBlood = at.Parameters.OxygenPermeability.Value * slope - 0.5 * at.Parameters.OxygenConsumption.Value * -step;
        double consumed = at.Parameters.OxygenConsumption.Value * depth;
        return Math.Abs(at.Skin.Uptake(at.Parameters).Value + fromBlood - consumed) < 1e-6 * consumed;
    });

    [Fact]
    public void The_papillary_mean_is_the_mean_of_the_profile() => s_any.Sample(at =>
    {
        const int parts = 400;
        double top = at.Skin.Epidermis.Value, thickness = (at.Skin.Depth.Value - top) / parts, sum = 0;
        for (int i = 0; i < parts; i++)
            sum += at.Skin.At(at.Parameters, top + (i + 0.5) * thickness).Value / parts;
        return Math.Abs(at.Skin.Papillary(at.Parameters).Value - Math.Max(0, sum)) < 1e-3 * MmHg;
    });

    [Fact]
    public void Blood_gives_what_the_skin_consumes() => s_any.Sample(at =>
    {
        PerfusionParameters<Scalar> p = at.Parameters;
        double Saturation(double pressure) => 1 / (1 + Math.Pow(p.HalfSaturation.Value / pressure, p.HillExponent.Value));
        double flow = 3 * p.RestFlow.Value;
        double left = Saturation(Oxygen<Scalar>.CapillaryPressure(p, flow).Value);
        double given = flow * p.TissueDensity.Value * p.OxygenCapacity.Value * (Saturation(p.ArterialOxygen.Value) - left);
        double stopped = Oxygen<Scalar>.CapillaryPressure(p, 1e-6 * flow).Value;
        return Math.Abs(given - p.OxygenConsumption.Value) < 1e-9 * given && stopped > 0 && stopped < 5 * MmHg;
    });

    [Fact]
    public void More_flow_raises_the_pressure_and_lowers_the_uptake_and_a_cover_or_no_channels_lower_both() => s_any.Sample(at =>
    {
        (PerfusionParameters<Scalar> p, Oxygen<Scalar> skin) = at;
        Oxygen<Scalar> flushed = skin with { Capillary = 1.2 * skin.Capillary };
        Oxygen<Scalar> opened = skin with { Conductance = 1.5 * skin.Conductance };
        Oxygen<Scalar> shut = skin with { Conductance = 0.0 };
        return flushed.At(p, skin.Epidermis).Value > skin.At(p, skin.Epidermis).Value
            && flushed.Uptake(p).Value <= skin.Uptake(p).Value
            && Math.Abs(opened.Uptake(p).Value) >= Math.Abs(skin.Uptake(p).Value)
            && shut.Uptake(p).Value == 0;
    });

    [Fact]
    public void Channels_carry_oxygen_by_their_share_of_the_area()
    {
        PerfusionParameters<Scalar> p = PerfusionParameters<Scalar>.From(new FileParameters<Scalar>(), Site.Cheek);
        double closed = Oxygen<Scalar>.SurfaceConductance(p, 17e-6, 0.0, 1.0).Value;
        double open = Oxygen<Scalar>.SurfaceConductance(p, 17e-6, 1.0, 1.0).Value;
        double tenth = Oxygen<Scalar>.SurfaceConductance(p, 17e-6, 0.1, 1.0).Value;
        Assert.Equal(0.9 * closed + 0.1 * open, tenth, 1e-12 * open);
        Assert.Equal(1 / p.StratumCorneumShare.Value, open / closed, 1e-9);
    }

    // stucker-2002-atmospheric-oxygen, from which permeability and consumption come: a check of units and of the working.
    [Fact]
    public void The_forearm_takes_up_what_it_was_calibrated_to_and_lives_on_air_as_deep_as_was_said()
    {
        FileParameters<Scalar> source = new();
        PerfusionParameters<Scalar> p = PerfusionParameters<Scalar>.From(source, Site.VolarForearm);
        Anatomy<Scalar> anatomy = Anatomy<Scalar>.Of(new Subject { Site = Site.VolarForearm }, source);
        Oxygen<Scalar> skin = new()
        {
            Conductance = Oxygen<Scalar>.SurfaceConductance(p, anatomy.StratumCorneum, 0.0, 1.0),
            Epidermis = anatomy.ViableEpidermis,
            Depth = anatomy.ViableEpidermis + anatomy.PapillaryShare * anatomy.Dermis,
            Capillary = Oxygen<Scalar>.CapillaryPressure(p, p.RestFlow),
        };
        Assert.Equal(0.53, skin.Uptake(p).Value * 60e6, 0.01);

        // Without blood the profile ends where both pressure and flux are gone.
        double low = 1e-5, high = 2e-3;
        for (int i = 0; i < 60; i++)
        {
            double middle = 0.5 * (low + high);
            Oxygen<Scalar> bloodless = skin with { Capillary = 0.0, Depth = middle };
            (low, high) = bloodless.Uptake(p).Value > p.OxygenConsumption.Value * middle ? (middle, high) : (low, middle);
        }
        Assert.InRange(low, 0.25e-3, 0.40e-3);
    }
}
