using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Random;
using Needlepoint.Numerics.Tests.Support;

namespace Needlepoint.Numerics.Tests.Elementary;

public class SameBitsTests
{
    private static readonly double[] Hostile =
        [800, -800, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, -1, double.Epsilon, double.MaxValue, 1e-310];

    [Fact]
    public void A_lane_of_four_never_feels_its_neighbours() => AssertUnmoved<Lanes4>(200_000);

    [Fact]
    public void A_lane_of_eight_never_feels_its_neighbours() => AssertUnmoved<Lanes8>(200_000);

    [Fact]
    public void Results_are_the_same_without_AVX_512() => AssertSameWithout("AVX-512", "DOTNET_EnableAVX512");

    [Fact]
    public void Results_are_the_same_without_AVX2() => AssertSameWithout("AVX2", "DOTNET_EnableAVX2");

    [Fact]
    public void Results_are_the_same_without_fused_multiply_add_in_the_processor() => AssertSameWithout("FMA", "DOTNET_EnableAVX");

    [Fact]
    public void Results_are_the_same_without_any_vector_instruction() => AssertSameWithout("vectors", "DOTNET_EnableHWIntrinsic");

    /// <summary>What the processor may use here.</summary>
    private static string Features() => string.Join(' ',
        Avx512F.IsSupported ? "AVX-512" : "",
        Avx2.IsSupported ? "AVX2" : "",
        Fma.IsSupported ? "FMA" : "",
        Vector256.IsHardwareAccelerated ? "vectors" : "");

    /// <summary>Every function over every width, plus random streams and derivatives, in one line of text.</summary>
    private static string Digest()
    {
        using BitDigest digest = new();
        RandomStream random = new(2, 0, "same bits");
        AddFunctions<Scalar>(digest, ref random);
        AddFunctions<Lanes4>(digest, ref random);
        AddFunctions<Lanes8>(digest, ref random);
        for (int draw = 0; draw < 1000; draw++)
        {
            digest.Add(random.NextNormal());
            digest.Add(random.NextLognormal(2, 1.5));
        }
        return digest.Text();
    }

    private static void AssertSameWithout(string feature, string knob)
    {
        Assert.DoesNotContain(feature, ChildProcess.Run(Features, (knob, "0")), StringComparison.Ordinal);
        string here = Digest();
        Assert.Equal(64, here.Length);
        Assert.Equal(here, ChildProcess.Run(Digest, (knob, "0")));
    }

    private static void AddFunctions<T>(BitDigest digest, ref RandomStream random)
        where T : struct, ILane<T>
    {
        for (int draw = 0; draw < 500; draw++)
        {
            T any = T.Of(0), positive = T.Of(0);
            for (int lane = 0; lane < T.Width; lane++)
            {
                double value = 1600 * (random.NextUniform() - 0.5);
                any = T.With(any, lane, draw % 5 == 0 ? Hostile[(draw + lane) % Hostile.Length] : value);
                positive = T.With(positive, lane, Scalar.Exp(0.9 * value).Value);
            }
            Dual3<T> dual = Dual3<T>.Variable(positive, 1);
            Dual3<T> slopes = Dual3<T>.Pow(dual, 1.7) / (1 + Dual3<T>.Sqrt(dual)) - Dual3<T>.Log(dual);
            foreach (T result in (ReadOnlySpan<T>)[T.Exp(any), T.Log(positive), T.Log(any), T.Pow(positive, 1.7), T.Pow(positive, any),
                T.ExpMinusOne(any), T.LogOnePlus(positive), T.Tanh(any), T.Sqrt(positive), T.MultiplyAdd(any, positive, any), T.NegativeMultiplyAdd(any, positive, any), T.Max(any, positive),
                slopes.Value, slopes.Slope1])
            {
                for (int lane = 0; lane < T.Width; lane++)
                    digest.Add(T.Get(result, lane));
            }
        }
    }

    private static void AssertUnmoved<T>(int draws)
        where T : struct, ILane<T>
    {
        RandomStream random = new(3, 0, "neighbours");
        for (int draw = 0; draw < draws; draw++)
        {
            double any = 1500 * (random.NextUniform() - 0.5);
            double positive = Scalar.Exp(0.9 * any).Value;
            double exponent = 8 * (random.NextUniform() - 0.5);
            int lane = draw % T.Width;
            T neighbours = T.Of(Hostile[draw % Hostile.Length]);
            T exponents = T.With(neighbours, lane, exponent);
            Check(T.Exp(T.With(neighbours, lane, any)), Scalar.Exp(any));
            Check(T.Log(T.With(neighbours, lane, positive)), Scalar.Log(positive));
            Check(T.ExpMinusOne(T.With(neighbours, lane, exponent)), Scalar.ExpMinusOne(exponent));
            Check(T.LogOnePlus(T.With(neighbours, lane, positive)), Scalar.LogOnePlus(positive));
            Check(T.Tanh(T.With(neighbours, lane, exponent)), Scalar.Tanh(exponent));
            Check(T.Pow(T.With(neighbours, lane, positive), exponent), Scalar.Pow(positive, exponent));
            Check(T.Pow(T.With(neighbours, lane, positive), exponents), Scalar.Pow(positive, exponent));

            void Check(T together, Scalar alone)
            {
                if (Bits.Of(T.Get(together, lane)) != Bits.Of(alone.Value))
                    Assert.Fail($"lane {lane} beside {Hostile[draw % Hostile.Length]}: {T.Get(together, lane):R} instead of {alone}");
            }
        }
    }
}
