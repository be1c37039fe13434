using System.Runtime.CompilerServices;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Processes.Pigment;

/// <summary>Melanin on its way from the basal layer to the surface, in equal compartments; each in units of the content of usual skin.</summary>
[InlineArray(Melanin.Compartments)]
public struct MelaninChain<T>
    where T : struct
{
    private T _first;
}

/// <summary>How melanin rides the epidermis.</summary>
public static class Melanin
{
    /// <summary>N, compartments of the chain: the spread of transit times is 1/sqrt(N) of their mean.</summary>
    public const int Compartments = 4;

    /// <summary>Every compartment alike.</summary>
    public static MelaninChain<T> Even<T>(T content)
        where T : struct
    {
        MelaninChain<T> chain = default;
        for (int i = 0; i < Compartments; i++)
            chain[i] = content;
        return chain;
    }

    /// <summary>Content of the epidermis, 1: mean of the compartments, added in pairs so that equal ones give their value to the bit.</summary>
    public static T Content<T>(in MelaninChain<T> chain)
        where T : struct, IReal<T> => 0.25 * ((chain[0] + chain[1]) + (chain[2] + chain[3]));

    /// <summary>Rates of the chain (G2): dM1 = r (P - s M1), dMk = r s (Mk-1 - Mk).</summary>
    /// <param name="chain">The compartments.</param>
    /// <param name="production">P, production over usual, 1.</param>
    /// <param name="pace">r, compartments over the mean transit at rest, 1/s.</param>
    /// <param name="speed">s, speed of transit over rest, 1.</param>
    /// <param name="rates">Receives the rates, 1/s.</param>
    public static void Rates<T>(in MelaninChain<T> chain, T production, T pace, T speed, ref MelaninChain<T> rates)
        where T : struct, IReal<T>
    {
        rates[0] = pace * (production - speed * chain[0]);
        for (int i = 1; i < Compartments; i++)
            rates[i] = pace * speed * (chain[i - 1] - chain[i]);
    }
}
