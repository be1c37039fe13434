using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Perfusion;

/// <summary>Constants of one person's vessels and fluid.</summary>
public struct PerfusionRates<T>
    where T : struct, IReal<T>
{
    /// <summary>kS/Tw, sprouting per repair signal, m3/(kg s).</summary>
    public T Sprouting;

    /// <summary>b0, vessels that can sprout into tissue without any, 1.</summary>
    public T Ingrowth;

    /// <summary>1/Bmax, 1.</summary>
    public T Crowding;

    /// <summary>kB, return of the density, 1/s.</summary>
    public T VesselReturn;

    /// <summary>Clearance of the platelets' signal, 1/s.</summary>
    public T PlateletClearance;

    /// <summary>Loss of fibrin without macrophages, 1/s.</summary>
    public T FibrinLoss;

    /// <summary>Loss of fibrin per repair signal, m3/(kg s).</summary>
    public T FibrinUptake;

    /// <summary>Constants of the fluid.</summary>
    public FluidRates<T> Fluid;

    /// <summary>The constants (F1).</summary>
    public static PerfusionRates<T> Of(in PerfusionParameters<T> p) => new()
    {
        Sprouting = p.SproutingRate / p.WoundSignal,
        Ingrowth = p.Ingrowth,
        Crowding = T.Of(1) / p.VesselCeiling,
        VesselReturn = p.VesselReturn,
        PlateletClearance = p.PlateletClearance,
        FibrinLoss = p.FibrinLoss,
        FibrinUptake = p.FibrinUptake / p.WoundSignal,
        Fluid = FluidRates<T>.Of(p),
    };
}
