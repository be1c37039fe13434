using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Solvers;

namespace Needlepoint.Numerics.Tests.Solvers;

// Stiff problems of F. Mazzia, C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4, Univ. of Bari, 2008, with the end values that
// it publishes. Numbers of the equations are those of the set.

/// <summary>A problem of the test set: equations, start and published end.</summary>
interface IProblem<TLane> : IEquations<TLane>
    where TLane : struct, ILane<TLane>
{
    /// <summary>State at time 0.</summary>
    static abstract double[] Start { get; }

    /// <summary>Last time.</summary>
    static abstract double Until { get; }

    /// <summary>Published state at the last time.</summary>
    static abstract double[] End { get; }
}

/// <summary>ROBER: Robertson's chemical reaction.</summary>
readonly struct Robertson<TLane> : IProblem<TLane>
    where TLane : struct, ILane<TLane>
{
    public static double[] Start => [1, 0, 0];

    public static double Until => 1e11;

    public static double[] End => [0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050];

    public int Count => 3;

    public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        S slow = 0.04 * y[0], back = 1e4 * (y[1] * y[2]), fast = 3e7 * (y[1] * y[1]);
        rates[0] = back - slow;
        rates[1] = slow - back - fast;
        rates[2] = fast;
    }
}

/// <summary>HIRES: high irradiance response of a plant.</summary>
readonly struct HighIrradianceResponse<TLane> : IProblem<TLane>
    where TLane : struct, ILane<TLane>
{
    public static double[] Start => [1, 0, 0, 0, 0, 0, 0, 0.0057];

    public static double Until => 321.8122;

    public static double[] End =>
    [
        0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
        0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2,
    ];

    public int Count => 8;

    public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        S binding = 280 * (y[5] * y[7]);
        rates[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + S.Of(0.0007);
        rates[1] = 1.71 * y[0] - 8.75 * y[1];
        rates[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
        rates[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
        rates[4] = -1.745 * y[4] + 0.43 * (y[5] + y[6]);
        rates[5] = 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6] - binding;
        rates[6] = binding - 1.81 * y[6];
        rates[7] = 1.81 * y[6] - binding;
    }
}

/// <summary>OREGO: the Oregonator, a chemical oscillator.</summary>
readonly struct Oregonator<TLane> : IProblem<TLane>
    where TLane : struct, ILane<TLane>
{
    public static double[] Start => [1, 2, 3];

    public static double Until => 360;

    public static double[] End => [0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3];

    public int Count => 3;

    public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        rates[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
        rates[1] = (1 / 77.27) * (y[2] - (1 + y[0]) * y[1]);
        rates[2] = 0.161 * (y[0] - y[2]);
    }
}

/// <summary>VDPOL: Van der Pol's oscillator with mu = 1000 in scaled time (epsilon = 1e-6).</summary>
readonly struct VanDerPol<TLane> : IProblem<TLane>
    where TLane : struct, ILane<TLane>
{
    public static double[] Start => [2, 0];

    public static double Until => 2;

    public static double[] End => [0.1706167732170483e1, -0.8928097010247975];

    public int Count => 2;

    public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        rates[0] = y[1];
        rates[1] = 1e6 * ((1 - y[0] * y[0]) * y[1] - y[0]);
    }
}

/// <summary>POLLU: air pollution, 20 species and 25 reactions.</summary>
readonly struct Pollution<TLane> : IProblem<TLane>
    where TLane : struct, ILane<TLane>
{
    public static double[] Start => [0, 0.2, 0, 0.04, 0, 0, 0.1, 0.3, 0.01, 0, 0, 0, 0, 0, 0, 0, 0.007, 0, 0, 0];

    public static double Until => 60;

    public static double[] End =>
    [
        0.5646255480022769e-01, 0.1342484130422339, 0.4139734331099427e-08, 0.5523140207484359e-02, 0.2018977262302196e-06,
        0.1464541863493966e-06, 0.7784249118997964e-01, 0.3245075353396018, 0.7494013383880406e-02, 0.1622293157301561e-07,
        0.1135863833257075e-07, 0.2230505975721359e-02, 0.2087162882798630e-03, 0.1396921016840158e-04, 0.8964884856898295e-02,
        0.4352846369330103e-17, 0.6899219696263405e-02, 0.1007803037365946e-03, 0.1772146513969984e-05, 0.5682943292316392e-04,
    ];

    public int Count => 20;

    public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        S r1 = 0.35 * y[0], r2 = 26.6 * (y[1] * y[3]), r3 = 12.3e3 * (y[4] * y[1]), r4 = 0.86e-3 * y[6], r5 = 0.82e-3 * y[6];
        S r6 = 15e3 * (y[6] * y[5]), r7 = 0.13e-3 * y[8], r8 = 24e3 * (y[8] * y[5]), r9 = 16.5e3 * (y[10] * y[1]), r10 = 9e3 * (y[10] * y[0]);
        S r11 = 0.022 * y[12], r12 = 12e3 * (y[9] * y[1]), r13 = 1.88 * y[13], r14 = 16.3e3 * (y[0] * y[5]), r15 = 4.8e6 * y[2];
        S r16 = 0.35e-3 * y[3], r17 = 0.0175 * y[3], r18 = 1e8 * y[15], r19 = 0.444e12 * y[15], r20 = 1.24e3 * (y[16] * y[5]);
        S r21 = 2.1 * y[18], r22 = 5.78 * y[18], r23 = 0.0474 * (y[0] * y[3]), r24 = 1.78e3 * (y[18] * y[0]), r25 = 3.12 * y[19];
        rates[0] = r2 + r3 + r9 + r11 + r12 + r22 + r25 - r1 - r10 - r14 - r23 - r24;
        rates[1] = r1 + r21 - r2 - r3 - r9 - r12;
        rates[2] = r1 + r17 + r19 + r22 - r15;
        rates[3] = r15 - r2 - r16 - r17 - r23;
        rates[4] = 2 * r4 + r6 + r7 + r13 + r20 - r3;
        rates[5] = r3 + 2 * r18 - r6 - r8 - r14 - r20;
        rates[6] = r13 - r4 - r5 - r6;
        rates[7] = r4 + r5 + r6 + r7;
        rates[8] = -r7 - r8;
        rates[9] = r7 + r9 - r12;
        rates[10] = r8 + r11 - r9 - r10;
        rates[11] = r9;
        rates[12] = r10 - r11;
        rates[13] = r12 - r13;
        rates[14] = r14;
        rates[15] = r16 - r18 - r19;
        rates[16] = -r20;
        rates[17] = r20;
        rates[18] = r23 + r25 - r21 - r22 - r24;
        rates[19] = r24 - r25;
    }
}

/// <summary>
/// MEDAKZO: an antibody penetrates tissue that a tumour has infected, 200 cells of two quantities; the donor is emptied at t = 5, an event.
/// </summary>
readonly struct MedicalAkzo<TLane>(TLane donor) : IEquations<TLane>
    where TLane : struct, ILane<TLane>
{
    public const int Cells = 200;

    public const double DonorEmptied = 5, Until = 20;

    public static double[] Start => [.. Enumerable.Range(0, 2 * Cells).Select(unknown => unknown % 2 == 0 ? 0.0 : 1.0)];

    /// <summary>Published end values of some unknowns, counted from 0.</summary>
    public static (int Unknown, double Value)[] End =>
    [
        (0, 0.5113983840919909e-5), (78, 0.2339942217046434e-3), (132, 0.3576835958481664e-3), (148, 0.3595616017506735e-3),
        (170, 0.3085949832350532e-3), (198, 0.1173741304462833e-3), (199, 0.6190822732534586e-5), (203, 0.3489773624098464e-2),
        (205, 0.3234526094359604e-1), (207, 0.1548747348410801), (209, 0.4026980529594953), (211, 0.6649744834198490), (221, 0.9957930123519514),
    ];

    public int Count => 2 * Cells;

    public void Rates<S>(ReadOnlySpan<S> y, Span<S> rates)
        where S : struct, IReal<S>, ILift<TLane, S>
    {
        const double Width = 1.0 / Cells, Stretch = 4;
        for (int cell = 0; cell < Cells; cell++)
        {
            S reaction = 100 * (y[2 * cell] * y[2 * cell + 1]);
            rates[2 * cell] = rates[2 * cell + 1] = -reaction;
            if (cell == Cells - 1)
                continue;
            double inward = (cell + 1) * Width - 1;
            double alpha = 2 * inward * inward * inward / (Stretch * Stretch), beta = inward * inward * inward * inward / (Stretch * Stretch);
            S left = cell == 0 ? S.From(donor) : y[2 * cell - 2], right = y[2 * cell + 2];
            rates[2 * cell] = beta / (Width * Width) * (left - 2 * y[2 * cell] + right) + alpha / (2 * Width) * (right - left) - reaction;
        }
    }
}
