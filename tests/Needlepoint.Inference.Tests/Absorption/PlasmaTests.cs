using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Substances;
using Needlepoint.Inference.Absorption;

namespace Needlepoint.Inference.Tests.Absorption;

public sealed class PlasmaTests
{
    private const double Volume = 1.5e-3, Clearance = 2e-7, Weight = 60, Area = 0.02;

    private static readonly Disposition s_disposition = new(Volume, Clearance, null, new DeviceSource("test", "assumed"));

    // C = A j / CL (1 - e^(-k t)) while j lasts, then e^(-k t): the closed form of one compartment.
    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(400)]
    public void A_steady_inflow_follows_the_closed_form_whatever_the_moments(int steps)
    {
        const double flux = 3e-9, length = 20_000;
        double rate = Clearance / Volume;
        double[] times = [.. Enumerable.Range(0, steps + 1).Select(i => length * i / steps), 2 * length];
        double[] taken = [.. times.Select(time => flux * Math.Min(time, length))];
        double[] found = Plasma.Concentrations(s_disposition, Weight, Area, times, taken);
        double steady = Area * flux / (Clearance * Weight);
        for (int i = 0; i <= steps; i++)
            Assert.Equal(steady * (1 - Math.Exp(-rate * times[i])), found[i], 1e-12 * steady);
        Assert.Equal(steady * (1 - Math.Exp(-rate * length)) * Math.Exp(-rate * length), found[^1], 1e-12 * steady);
    }

    [Fact]
    public void What_is_not_cleared_is_all_there()
    {
        double[] found = Plasma.Concentrations(s_disposition with { Clearance = 0 }, Weight, Area, [0, 10, 1e5], [0, 1e-6, 4e-6]);
        Assert.Equal(Area * 4e-6 / (Volume * Weight), found[^1], 1e-15);
    }
}
