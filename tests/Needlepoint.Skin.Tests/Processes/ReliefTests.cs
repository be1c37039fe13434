using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Processes;

public class ReliefTests
{
    private static readonly IrritationParameters<Scalar> s_p = IrritationParameters<Scalar>.From(new FileParameters<Scalar>());

    [Fact]
    public void It_goes_from_bare_skin_to_cream_through_channels()
    {
        Assert.Equal(Odds(null, Anaesthetic.None), Odds(0), 1e-12);
        Assert.Equal(Odds(null, Anaesthetic.CreamThroughChannels), Odds(1), 1e-12);
    }

    [Fact]
    public void More_nerve_endings_blocked_never_hurt_more() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Sample((one, other) =>
        Assert.True(Odds(Math.Max(one, other)) <= Odds(Math.Min(one, other))));

    private static double Odds(double? numbness, Anaesthetic anaesthetic = Anaesthetic.Cream) => Irritation.PainOdds(s_p, new()
    {
        Device = new() { Kind = DeviceKind.Pen, Needles = 12 },
        NeedleLength = 1e-3,
        Anaesthetic = anaesthetic,
        Numbness = numbness,
    }).Value;
}
