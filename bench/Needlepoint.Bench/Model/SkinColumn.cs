using System.Runtime.InteropServices;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Bench.Model;

/// <summary>
/// The benchmark: a column of skin, 40 cells of 0.05 mm, 12 quantities each, of which five diffuse; 480 unknowns, time in days. Written once for
/// every number kind. The parameters stand in an array so that one lane can be given to another person while the rest march on.
/// </summary>
readonly struct SkinColumn<TLane>(Parameters<TLane>[] people) : IEquations<TLane>
    where TLane : struct, ILane<TLane>
{
    public const int Cells = 40;
    public const int Unknowns = Cells * CellState<Scalar>.Size;
    public const double CellDepth = 0.05;

    public int Count => Unknowns;

    public ref Parameters<TLane> Parameters => ref people[0];

    /// <summary>The epidermis (the two uppermost cells) has no fibroblasts.</summary>
    public static double Dermis(int cell) => cell < 2 ? 0 : 1;

    /// <summary>Relative density of capillaries: none in the epidermis, dense in the papillary plexus.</summary>
    public static double Capillaries(int cell) => cell < 2 ? 0.02 : cell < 6 ? 1 : 0.5;

    public void Rates<S>(ReadOnlySpan<S> state, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        ReadOnlySpan<CellState<S>> y = CellState<S>.View(ref MemoryMarshal.GetReference(state), Cells);
        Span<CellState<S>> f = CellState<S>.View(ref MemoryMarshal.GetReference(rates), Cells);
        ref readonly Parameters<TLane> p = ref people[0];
        for (int cell = 0; cell < f.Length; cell++)
        {
            S breath = S.Saturating(y[cell].Oxygen, S.From(p.OxygenHalf));
            S growth = S.Saturating(y[cell].TransformingFactor, S.From(p.FactorHalf));
            Reactions<TLane, S>.Inflammation(in y[cell], ref f[cell], in p, breath);
            Reactions<TLane, S>.Fibroblasts(in y[cell], ref f[cell], in p, breath, growth, Dermis(cell));
            Reactions<TLane, S>.Matrix(in y[cell], ref f[cell], in p, breath, growth);
            Reactions<TLane, S>.Cytokines(in y[cell], ref f[cell], in p);
            Reactions<TLane, S>.Supply(in y[cell], ref f[cell], in p, breath, Dermis(cell), Capillaries(cell));
        }
        for (int cell = 1; cell < f.Length; cell++)
            Reactions<TLane, S>.Exchange(in y[cell - 1], in y[cell], ref f[cell - 1], ref f[cell], in p);
    }
}
