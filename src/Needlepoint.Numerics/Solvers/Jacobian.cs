using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>The rates and their exact derivatives at a state, in the compact storage of a plan.</summary>
abstract class Jacobian<TLane, TEquations>
    where TLane : struct, ILane<TLane>
    where TEquations : IEquations<TLane>
{
    /// <summary>Writes the rates, and the derivatives ordered as in <see cref="EliminationPlan"/>.</summary>
    public abstract void Evaluate(in TEquations equations, ReadOnlySpan<TLane> state, Span<TLane> rates, Span<TLane> entries);
}

/// <summary>Derivatives through dual numbers of one kind: as many columns in one pass as it has directions.</summary>
sealed class DualJacobian<TLane, TEquations, TDual>(EliminationPlan plan) : Jacobian<TLane, TEquations>
    where TEquations : IEquations<TLane>
    where TLane : struct, ILane<TLane>
    where TDual : struct, IDual<TDual, TLane>
{
    readonly AlignedVector<TDual> variables = new(plan.Count), results = new(plan.Count);

    public override void Evaluate(in TEquations equations, ReadOnlySpan<TLane> state, Span<TLane> rates, Span<TLane> entries)
    {
        Span<TDual> x = variables.Span, f = results.Span;
        ReadOnlySpan<int> colours = plan.DirectionOf, starts = plan.ColourStarts, rows = plan.EntryRows;
        for (int first = 0; first < plan.Colours; first += TDual.Directions)
        {
            for (int unknown = 0; unknown < x.Length; unknown++)
            {
                int direction = colours[unknown] - first;
                x[unknown] = direction >= 0 && direction < TDual.Directions
                    ? TDual.Variable(state[unknown], direction)
                    : TDual.From(state[unknown]);
            }
            equations.Rates<TDual>(x, f);
            for (int direction = 0; direction < TDual.Directions && first + direction < plan.Colours; direction++)
                for (int entry = starts[first + direction]; entry < starts[first + direction + 1]; entry++)
                    entries[entry] = TDual.SlopeOf(f[rows[entry]], direction);
        }
        for (int unknown = 0; unknown < x.Length; unknown++)
            rates[unknown] = TDual.ValueOf(f[unknown]);
    }
}
