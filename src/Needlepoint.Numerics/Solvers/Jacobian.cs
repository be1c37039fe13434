using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>The rates and their exact derivatives at a state, in the compact storage of a plan.</summary>
abstract class Jacobian<TLane, TEquations>
    where TLane : struct, ILane<TLane>
    where TEquations : IEquations<TLane>
{
    /// <summary>Writes the rates, and the derivatives ordered as in <see cref="EliminationPlan"/>.</summary>
    public abstract void Evaluate(in TEquations equations, ReadOnlySpan<TLane> state, Span<TLane> rates, Span<TLane> entries);

    /// <summary>The fastest way for these lanes; all give the same bits.</summary>
    public static Jacobian<TLane, TEquations> Of(EliminationPlan plan)
    {
        if (TLane.Width == 1)
            return new DualJacobian<TLane, TEquations, Dual12<TLane>>(plan);
        if (TLane.Width == 4)
            return new DualJacobian<TLane, TEquations, RegisterDual3<TLane>>(plan);
        return new DualJacobian<TLane, TEquations, Dual3<TLane>>(plan);
    }
}

/// <summary>Derivatives through dual numbers of one kind: as many columns in one pass as it has directions.</summary>
sealed class DualJacobian<TLane, TEquations, TDual> : Jacobian<TLane, TEquations>
    where TLane : struct, ILane<TLane>
    where TEquations : IEquations<TLane>
    where TDual : struct, IDual<TDual, TLane>
{
    readonly EliminationPlan plan;
    readonly AlignedVector<TDual> variables, results;

    public DualJacobian(EliminationPlan plan)
    {
        this.plan = plan;
        (variables, results) = (new(plan.Count), new(plan.Count));
    }

    public override void Evaluate(in TEquations equations, ReadOnlySpan<TLane> state, Span<TLane> rates, Span<TLane> entries)
    {
        Span<TDual> x = variables.Span, f = results.Span;
        ReadOnlySpan<int> colours = plan.DirectionOf;
        for (int first = 0; first < plan.Colours; first += TDual.Directions)
        {
            for (int unknown = 0; unknown < x.Length; unknown++)
                x[unknown] = TDual.Variable(state[unknown], colours[unknown] - first);
            equations.Rates<TDual>(x, f);
            int last = Math.Min(first + TDual.Directions, plan.Colours);
            for (int colour = first; colour < last; colour++)
                Scatter(f, colour, colour - first, entries);
        }
        for (int unknown = 0; unknown < x.Length; unknown++)
            rates[unknown] = TDual.ValueOf(f[unknown]);
    }

    void Scatter(ReadOnlySpan<TDual> f, int colour, int direction, Span<TLane> entries)
    {
        int start = plan.ColourStarts[colour], end = plan.ColourStarts[colour + 1];
        ReadOnlySpan<int> rows = plan.EntryRows.AsSpan(start, end - start);
        Span<TLane> target = entries.Slice(start, end - start);
        for (int entry = 0; entry < rows.Length; entry++)
            target[entry] = TDual.SlopeOf(f[rows[entry]], direction);
    }
}
