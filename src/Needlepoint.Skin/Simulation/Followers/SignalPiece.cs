using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Healing;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>The signals between two samples: a cubic through values and slopes of both, in the share of the piece that has passed.</summary>
public struct SignalPiece<T>
    where T : struct, IReal<T>
{
    /// <summary>Values at the start.</summary>
    public TissueSignals<T> Constant;

    /// <summary>Coefficients of the share passed.</summary>
    public TissueSignals<T> Linear;

    /// <summary>Coefficients of its square.</summary>
    public TissueSignals<T> Square;

    /// <summary>Coefficients of its cube.</summary>
    public TissueSignals<T> Cube;

    /// <summary>Light and actives at the start.</summary>
    public OutsideSignals<T> Outside;

    /// <summary>Their change over the piece, straight.</summary>
    public OutsideSignals<T> OutsideRise;

    /// <summary>1 over the length of the piece, 1/s.</summary>
    public T Pace;

    /// <summary>The cubic between two samples.</summary>
    /// <param name="start">Values at the start.</param>
    /// <param name="startSlopes">Their rates of change, per s.</param>
    /// <param name="end">Values at the end.</param>
    /// <param name="endSlopes">Their rates of change, per s.</param>
    /// <param name="length">Length, s, above 0.</param>
    public static SignalPiece<T> Between(
        in TissueSignals<T> start, in TissueSignals<T> startSlopes, in TissueSignals<T> end, in TissueSignals<T> endSlopes, double length)
    {
        SignalPiece<T> piece = new() { Constant = start, Pace = T.Of(1 / length) };
        ReadOnlySpan<T> v0 = Read(start), s0 = Read(startSlopes), v1 = Read(end), s1 = Read(endSlopes);
        Span<T> linear = Fields.Of<TissueSignals<T>, T>(ref piece.Linear);
        Span<T> square = Fields.Of<TissueSignals<T>, T>(ref piece.Square);
        Span<T> cube = Fields.Of<TissueSignals<T>, T>(ref piece.Cube);
        for (int i = 0; i < v0.Length; i++)
        {
            T rise = v1[i] - v0[i];
            T first = length * s0[i];
            T last = length * s1[i];
            linear[i] = first;
            square[i] = 3 * rise - 2 * first - last;
            cube[i] = first + last - 2 * rise;
        }
        return piece;
    }

    /// <summary>The signals when this share of the piece has passed.</summary>
    public static TissueSignals<T> At(in SignalPiece<T> piece, T passed)
    {
        TissueSignals<T> signals = default;
        ReadOnlySpan<T> c0 = Read(piece.Constant), c1 = Read(piece.Linear), c2 = Read(piece.Square), c3 = Read(piece.Cube);
        Span<T> values = Fields.Of<TissueSignals<T>, T>(ref signals);
        for (int i = 0; i < values.Length; i++)
            values[i] = c0[i] + passed * (c1[i] + passed * (c2[i] + passed * c3[i]));
        return signals;
    }

    /// <summary>Lets light and actives go straight from one value to another.</summary>
    public void SetOutside(in OutsideSignals<T> start, in OutsideSignals<T> end)
    {
        Outside = start;
        Span<T> rise = Fields.Of<OutsideSignals<T>, T>(ref OutsideRise);
        ReadOnlySpan<T> from = Fields.Read<OutsideSignals<T>, T>(in start), to = Fields.Read<OutsideSignals<T>, T>(in end);
        for (int i = 0; i < rise.Length; i++)
            rise[i] = to[i] - from[i];
    }

    /// <summary>Light and actives when this share of the piece has passed.</summary>
    public static OutsideSignals<T> OutsideAt(in SignalPiece<T> piece, T passed)
    {
        OutsideSignals<T> outside = default;
        Span<T> values = Fields.Of<OutsideSignals<T>, T>(ref outside);
        ReadOnlySpan<T> start = Fields.Read<OutsideSignals<T>, T>(in piece.Outside), rise = Fields.Read<OutsideSignals<T>, T>(in piece.OutsideRise);
        for (int i = 0; i < values.Length; i++)
            values[i] = start[i] + passed * rise[i];
        return outside;
    }

    private static ReadOnlySpan<T> Read(in TissueSignals<T> signals) => Fields.Read<TissueSignals<T>, T>(in signals);
}
