using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Needlepoint.Bench.Model;

/// <summary>What one depth cell of the benchmark column holds; cells per volume, matrix and signals, all scaled to the order of one.</summary>
struct CellState<S>
    where S : struct
{
    public S Neutrophils;
    public S InflammatoryMacrophages;
    public S RepairMacrophages;
    public S Fibroblasts;
    public S Myofibroblasts;
    public S CollagenThree;
    public S CollagenOne;
    public S Alarmin;
    public S Interleukin;
    public S TransformingFactor;
    public S VesselFactor;
    public S Oxygen;

    /// <summary>Quantities per cell.</summary>
    public const int Size = 12;

    /// <summary>Of these, the last ones diffuse.</summary>
    public const int Diffusing = 5;

    /// <summary>A state vector seen as cells.</summary>
    public static Span<CellState<S>> View(ref S first, int cells) => MemoryMarshal.CreateSpan(ref Unsafe.As<S, CellState<S>>(ref first), cells);
}
