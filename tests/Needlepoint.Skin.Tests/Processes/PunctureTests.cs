using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Puncture;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Processes;

public sealed class PunctureTests
{
    private static readonly Gen<PunctureParameters<Scalar>> s_parameters =
        Gen.Int.Select(seed => PunctureParameters<Scalar>.From(new DrawnParameters(seed)));

    private static readonly Gen<double> s_length = Gen.Double[0.1e-3, 3e-3];
    private static readonly Gen<double> s_speed = Gen.Double[0, 3];

    [Fact]
    public void Dent_and_depth_add_up_to_the_length() =>
        Gen.Select(s_parameters, s_length, s_speed).Sample((p, length, speed) =>
        {
            double z = Puncture.Reach(p, length, speed).Value;
            double wedging = p.WedgingLength.Value * Puncture.Stiffening<Scalar>(p, speed).Value;
            return Math.Abs(z + z * z / wedging - length) < 1e-12 * length;
        });

    [Fact]
    public void Longer_and_faster_is_never_shallower_and_never_beyond_the_length() =>
        Gen.Select(s_parameters, s_length, s_speed, Gen.Double[1, 2]).Sample((p, length, speed, more) =>
        {
            double z = Puncture.Reach(p, length, speed).Value;
            return Puncture.Reach(p, length * more, speed).Value >= z
                && Puncture.Reach(p, length, speed * more).Value >= z
                && z < length
                && Puncture.OpenDepth(p, (Scalar)z).Value <= z
                && Puncture.EntryFraction(p, length * more, speed).Value >= Puncture.EntryFraction(p, length, speed).Value
                && Puncture.EntryFraction(p, length, speed * more).Value >= Puncture.EntryFraction(p, length, speed).Value;
        });

    [Fact]
    public void Force_goes_with_the_perimeter_of_sharp_and_with_the_area_of_blunt_tips()
    {
        PunctureParameters<Scalar> p = PunctureParameters<Scalar>.From(new FileParameters<Scalar>());
        double Force(double um) => Puncture.InsertionForce<Scalar>(p, um * 1e-6).Value;
        Assert.Equal(2, Force(20) / Force(10), 1e-12);
        Assert.Equal(4, Force(160) / Force(80), 1e-12);
        Assert.Equal(Force(37 * (1 - 1e-9)), Force(37 * (1 + 1e-9)), 1e-8 * Force(37));
        Assert.InRange(Force(5), 0.019, 0.025);
    }

    [Fact]
    public void Force_falls_with_speed_where_it_was_measured_and_is_held_outside()
    {
        PunctureParameters<Scalar> p = PunctureParameters<Scalar>.From(new FileParameters<Scalar>());
        double Factor(double speed) => Puncture.ForceSpeedFactor<Scalar>(p, speed).Value;
        Assert.Equal(1, Factor(0), 1e-15);
        Assert.Equal(Math.Pow(2, -0.47), Factor(1e-3), 1e-12);
        Assert.Equal(Factor(1e-3), Factor(1));
    }

    [Fact]
    public void Density_follows_from_the_geometry_of_each_kind()
    {
        Device roller = new() { Kind = DeviceKind.Roller, Needles = 192, DrumDiameter = 0.02, DrumWidth = 0.02 };
        Assert.Equal(15.28, new Needling { Device = roller, NeedleLength = 1e-3 }.ContactDensity() * 1e-4, 0.01);
        Assert.Equal(229.2, new Needling { Device = roller, NeedleLength = 1e-3, Passes = 15 }.ContactDensity() * 1e-4, 0.1);

        Device pen = new() { Kind = DeviceKind.Pen, Needles = 12, StrokeRate = 100, HeadArea = Math.PI / 4 * 1e-4, HandSpeed = 0.02 };
        Assert.Equal(6 * 12 * 100 / (0.02 * 0.01) * 1e-4, new Needling { Device = pen, NeedleLength = 1e-3, Passes = 6 }.ContactDensity() * 1e-4, 1e-6);
        Needling timed = new() { Device = pen, NeedleLength = 1e-3, Area = 1e-2, Duration = 300 };
        Assert.Equal(12 * 100 * 300 / 1e-2, timed.ContactDensity(), 1e-3);

        Device patch = new() { Kind = DeviceKind.Patch, Needles = 121, HeadArea = 1e-4 };
        Assert.Equal(121e4, new Needling { Device = patch, NeedleLength = 1e-3 }.ContactDensity(), 1e-6);
        Assert.Equal(5e6, new Needling { Device = pen, NeedleLength = 1e-3, CountedDensity = 5e6 }.ContactDensity());
    }

    [Theory]
    [InlineData(DeviceKind.Roller, "The channels per area of a roller need its drum_diameter.")]
    [InlineData(DeviceKind.Pen, "The channels per area of a pen need its rate.")]
    [InlineData(DeviceKind.Stamp, "The channels per area of a stamp need its head_area.")]
    [InlineData(DeviceKind.Patch, "The channels per area of a patch need its head_area.")]
    [InlineData(DeviceKind.Needle, "The channels per area of a needle need its density.")]
    [InlineData(DeviceKind.Hole, "The channels per area of a hole need its density.")]
    public void A_missing_measure_is_named(DeviceKind kind, string message)
    {
        Needling needling = new() { Device = new() { Kind = kind }, NeedleLength = 1e-3 };
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => needling.ContactDensity()).Message);
    }

    [Fact]
    public void Needles_pressed_with_less_than_the_insertion_force_do_not_enter()
    {
        PunctureParameters<Scalar> p = PunctureParameters<Scalar>.From(new FileParameters<Scalar>());
        Device device = new() { Kind = DeviceKind.Patch, Needles = 100, HeadArea = 1e-4, BaseWidth = 2e-4, TipDiameter = 20e-6, ForcePerNeedle = 1 };
        Needling strong = new() { Device = device, NeedleLength = 1e-3 };
        Needling weak = strong with { Device = device with { ForcePerNeedle = 0.01 } };
        Assert.True(Puncture.By(strong, p).EntryFraction.Value > 0.99);
        Assert.Equal(0, Puncture.By(weak, p).EntryFraction.Value);
        Assert.Equal(0, Puncture.By(weak, p).Density.Value);
    }

    [Fact]
    public void Holes_made_without_needles_are_as_given()
    {
        Device laser = new() { Kind = DeviceKind.Hole, BaseWidth = 80e-6 };
        PunctureState<Scalar> hole = Puncture.By(
            new Needling { Device = laser, NeedleLength = 1e-4, CountedDensity = 3e6 }, PunctureParameters<Scalar>.From(new FileParameters<Scalar>()));
        Assert.Equal((1e-4, 1e-4, 80e-6), (hole.Reach.Value, hole.OpenDepth.Value, hole.Mouth.Value));
        Assert.Equal((3e6, 1), (hole.Density.Value, hole.EntryFraction.Value));
    }

    [Theory]
    [InlineData(DeviceKind.Needle)]
    [InlineData(DeviceKind.Hole)]
    public void A_single_needle_or_hole_stands_alone_in_the_field_of_the_reading(DeviceKind kind)
    {
        Needling one = new() { Device = new() { Kind = kind, BaseWidth = 3e-4 }, NeedleLength = 1e-3, Area = 1e-2 };
        PunctureState<Scalar> puncture = Puncture.By(one, PunctureParameters<Scalar>.From(new FileParameters<Scalar>()));
        Assert.Equal(1 / 20e-6, puncture.Density.Value / puncture.EntryFraction.Value, 1e-6);
    }

    [Fact]
    public void A_needle_pressed_faster_needs_less_force()
    {
        Device slow = new() { Kind = DeviceKind.Patch, Needles = 10, HeadArea = 1e-4, TipDiameter = 1e-5, InsertionSpeed = 0.5e-3 };
        double Force(Device device) => Puncture.By(
            new Needling { Device = device, NeedleLength = 1e-3 }, PunctureParameters<Scalar>.From(new FileParameters<Scalar>())).InsertionForce.Value;
        Assert.Equal(Math.Pow(2, -0.47), Force(slow with { InsertionSpeed = 1e-3 }) / Force(slow), 1e-12);
        Assert.Equal(Force(slow), Force(slow with { InsertionSpeed = null }));
    }

    [Fact]
    public void A_needle_that_tapers_over_more_than_the_set_length_leaves_a_smaller_mouth()
    {
        PunctureParameters<Scalar> p = PunctureParameters<Scalar>.From(new FileParameters<Scalar>());
        double wide = Puncture.Mouth<Scalar>(p, 2.5e-4, 0.5e-3, 0.4e-3).Value;
        double narrow = Puncture.Mouth<Scalar>(p, 2.5e-4, 2.5e-3, 0.4e-3).Value;
        Assert.Equal(5, wide / narrow, 1e-12);
        Assert.Equal(0.75 * 2.5e-4, Puncture.Mouth<Scalar>(p, 2.5e-4, 0.2e-3, 0.4e-3).Value, 1e-12);
    }
}
