using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Irritation;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Tests.Processes;

/// <summary>Change = in - out, at random states and random parameters, to 1e-10 of what flows.</summary>
public sealed class BudgetTests
{
    private static readonly Gen<(SkinState<Scalar> State, SkinRates<Scalar> Constants, SkinState<Scalar> Rates)> s_moment =
        Gen.Select(Gen.Int, Gen.Double[0, 1], Gen.Bool).Select((seed, cover, medicated) =>
        {
            Subject subject = new() { AgeYears = 40, PigmentIndex = 0.4 };
            SkinModel<Scalar> model = new(subject, [new NeedlingEvent(0, BestSet.Pen(1))], new DrawnParameters(seed));
            SkinRates<Scalar> constants = model.Constants(new(cover, medicated), 8e-5);
            Random random = new(seed);
            SkinState<Scalar> state = default;
            foreach (ref Scalar field in Fields.Of<SkinState<Scalar>, Scalar>(ref state))
                field = random.NextDouble() * 0.3;
            state.Barrier.BareAge = random.NextDouble() * 1e5;
            state.Barrier.Water = constants.Barrier.RestWater * (0.5 + random.NextDouble());
            SkinState<Scalar> rates = default;
            WholeSkin.Rates(state, constants, ref rates);
            return (state, constants, rates);
        });

    [Fact]
    public void Water_that_enters_the_stratum_corneum_stays_or_evaporates() => s_moment.Sample(at =>
    {
        Scalar loss = WholeSkin.WaterLoss(at.State, at.Constants);
        double inflow = Barrier.Inflow(at.State.Barrier, at.Constants.Barrier, loss).Value;
        double evaporation = Barrier.Evaporation(at.State.Barrier, at.Constants.Barrier, loss).Value;
        return Closes(at.Rates.Barrier.Water.Value, inflow, evaporation);
    });

    [Fact]
    public void Channels_leave_the_chain_only_at_its_end() => s_moment.Sample(at =>
    {
        double change = Channels.Unbridged(at.Rates.Channels).Value;
        double bridged = at.Constants.Channels.Bridging.Value * at.State.Channels.Stages[Channels.BridgingStages - 1].Value;
        return Closes(change, 0, bridged);
    });

    [Fact]
    public void Bare_skin_becomes_new_barrier_that_still_lacks_all_of_itself() => s_moment.Sample(at =>
    {
        double regrown = -at.Rates.Barrier.Bare.Value;
        double mended = at.Constants.Barrier.FastRepair.Value * at.State.Barrier.FastDeficit.Value
            + at.Constants.Barrier.SlowRepair.Value * at.State.Barrier.SlowDeficit.Value;
        return Closes(at.Rates.Barrier.FastDeficit.Value + at.Rates.Barrier.SlowDeficit.Value, regrown, mended);
    });

    [Fact]
    public void Mediator_is_only_cleared_and_its_mean_is_the_slow_dilation() => s_moment.Sample(at =>
    {
        double change = 0, present = 0;
        for (int i = 0; i < DepthGrid.Cells * UnitCell.Zones; i++)
        {
            change += at.Rates.Irritation.Mediator[i].Value;
            present += at.State.Irritation.Mediator[i].Value;
        }
        double cleared = at.Constants.Irritation.InflammationDecay.Value * present;
        double moved = at.Constants.Irritation.Exchange.Outward[0].Value * present;
        return Math.Abs(change + cleared) <= 1e-10 * Math.Max(cleared, 1e-3 * moved);
    });

    [Fact]
    public void What_a_strip_takes_is_what_is_missing_afterwards() =>
        Gen.Select(Gen.Int, Gen.Double[0, 40], Gen.Double[0, 40]).Sample((seed, first, second) =>
        {
            SkinModel<Scalar> model = new(new Subject(), [], new DrawnParameters(seed));
            Scalar share = Barrier.StripShare(model.Parameters.Barrier, new Subject());
            SkinState<Scalar> parts = model.Rest(), whole = model.Rest();
            model.Strip(first, ref parts);
            model.Strip(second, ref parts);
            model.Strip(first + second, ref whole);
            double missing = (parts.Barrier.FastDeficit + parts.Barrier.SlowDeficit).Value;
            return Math.Abs(missing - Math.Min(1, (first + second) * share.Value)) < 1e-12
                && Math.Abs(parts.Barrier.Water.Value - whole.Barrier.Water.Value) < 1e-12 * whole.Barrier.Water.Value;
        });

    [Fact]
    public void The_whole_of_a_release_lies_in_the_needled_core() =>
        Gen.Select(Gen.Int, Gen.Double[0.05e-3, 4e-3]).Sample((seed, reach) =>
        {
            SkinModel<Scalar> model = new(new Subject(), [], new DrawnParameters(seed));
            Scalar epidermis = model.Parameters.Anatomy.Epidermis;
            MediatorField<Scalar> place = Irritation.ReleasePlace(model.Edges, epidermis, reach);
            double total = 0, elsewhere = 0;
            for (int i = 0; i < DepthGrid.Cells * UnitCell.Zones; i++)
                (total, elsewhere) = (total + place[i].Value, elsewhere + (i % UnitCell.Zones == UnitCell.Core ? 0 : place[i].Value));
            return Math.Abs(total - 1) < 1e-6 && elsewhere == 0;
        });

    private static bool Closes(double change, double inflow, double outflow) =>
        Math.Abs(change - (inflow - outflow)) <= 1e-10 * (Math.Abs(inflow) + Math.Abs(outflow));
}
