using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Skin.Tests.Processes.Absorption.Analytic;

/// <summary>Two layers under a constant donor of concentration 1, a sink below.</summary>
public static class TwoLayers
{
    /// <summary>Steady flux.</summary>
    public static double Flux(TransportLayer upper, TransportLayer lower) => 1 / (Resistance(upper) + Resistance(lower));

    /// <summary>Lag: where the straight line that the permeated amount tends to meets zero.</summary>
    public static double Lag(TransportLayer upper, TransportLayer lower)
    {
        double r1 = Resistance(upper), r2 = Resistance(lower);
        return ((Delay(upper) * ((r1 / 6) + (r2 / 2))) + (Delay(lower) * ((r1 / 2) + (r2 / 6)))) / (r1 + r2);
    }

    private static double Resistance(TransportLayer layer) => layer.Thickness / (layer.Diffusivity * layer.Storage);

    private static double Delay(TransportLayer layer) => layer.Thickness * layer.Thickness / layer.Diffusivity;
}
