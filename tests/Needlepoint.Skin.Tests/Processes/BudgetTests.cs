using CsCheck;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Barrier;
using Needlepoint.Skin.Processes.Channels;
using Needlepoint.Skin.Processes.Healing;
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
            SkinModel<Scalar> model = new(subject, new DrawnParameters(seed));
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
    public void What_matures_of_young_matrix_is_what_stable_matrix_gains() => s_moment.Sample(at =>
    {
        HealingRates<Scalar> k = at.Constants.Healing;
        for (int place = 0; place < DepthGrid.DermalCells * UnitCell.Zones; place++)
        {
            TissueCell<Scalar> cell = at.State.Healing.Cells[place];
            MatrixTurnover<Scalar> turnover = Healing.Turnover(k, place / UnitCell.Zones);
            double lost = k.YoungMatrixLoss.Value * cell.YoungMatrix.Value;
            double maturing = turnover.StableLoss.Value * turnover.HealthyStable.Value / turnover.HealthyYoung.Value * cell.YoungMatrix.Value;
            double gone = turnover.StableLoss.Value * cell.StableMatrix.Value;
            if (maturing > lost || !Closes(at.Rates.Healing.Cells[place].StableMatrix.Value, maturing, gone))
                return false;
        }
        return true;
    });

    [Fact]
    public void What_a_strip_takes_is_what_is_missing_afterwards() =>
        Gen.Select(Gen.Int, Gen.Double[0, 40], Gen.Double[0, 40]).Sample((seed, first, second) =>
        {
            SkinModel<Scalar> model = new(new Subject(), new DrawnParameters(seed));
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
    public void Spread_moves_a_signal_and_keeps_its_amount() =>
        Gen.Select(Gen.Int, Gen.Double[10, 2000], Gen.Double[20e-6, 500e-6]).Sample((seed, perCm2, reach) =>
        {
            SkinModel<Scalar> model = new(new Subject(), new DrawnParameters(seed));
            ZoneRadii<Scalar> radii = UnitCell.Radii<Scalar>(perCm2 * 1e4, 60e-6);
            FineEdges<Scalar> edges = FineDepth.Edges(model.Edges);
            Random random = new(seed);
            TissueField<Scalar> source = default;
            foreach (ref Scalar value in (Span<Scalar>)source)
                value = random.NextDouble();
            TissueField<Scalar> spread = Spread.Of(source, radii, edges, reach);
            double before = 0, after = 0, highest = 0;
            for (int place = 0; place < FineDepth.Cells * UnitCell.Zones; place++)
            {
                int depth = place / UnitCell.Zones;
                double volume = (edges[depth + 1] - edges[depth]).Value * UnitCell.Shares(radii)[place % UnitCell.Zones].Value;
                before += volume * source[place].Value;
                after += volume * spread[place].Value;
                highest = Math.Max(highest, spread[place].Value);
            }
            return Math.Abs(after - before) < 1e-10 * before && highest < 1;
        });

    private static bool Closes(double change, double inflow, double outflow) =>
        Math.Abs(change - (inflow - outflow)) <= 1e-10 * (Math.Abs(inflow) + Math.Abs(outflow));
}
