using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Colour;

namespace Needlepoint.Reports.Patches;

/// <summary>Light of the skin for the melanin and blood that a picture holds: logarithmic in both, straight between nodes.</summary>
internal sealed class ColourTable
{
    private const int Nodes = 25;

    private readonly float _lowMelanin, _stepMelanin, _lowBlood, _stepBlood;
    private readonly float[] _light = new float[Nodes * Nodes * 3];

    /// <summary>The table between the least and the most of both.</summary>
    public ColourTable(SkinOptics<Scalar> optics, PatchState state, (float Low, float High) melanin, (float Low, float High) blood)
    {
        (_lowMelanin, _stepMelanin) = Axis(melanin);
        (_lowBlood, _stepBlood) = Axis(blood);
        Parallel.For(0, Nodes, m =>
        {
            for (int b = 0; b < Nodes; b++)
            {
                (double red, double green, double blue) = Light(
                    optics, state, Scalar.Exp(_lowMelanin + m * _stepMelanin).Value, Scalar.Exp(_lowBlood + b * _stepBlood).Value);
                int at = 3 * (m * Nodes + b);
                (_light[at], _light[at + 1], _light[at + 2]) = ((float)red, (float)green, (float)blue);
            }
        });
    }

    /// <summary>Red, green and blue, proportional to light, of a skin with so much melanin and blood.</summary>
    public static (double Red, double Green, double Blue) Light(SkinOptics<Scalar> optics, PatchState state, double melanin, double blood)
    {
        Triple<Scalar> rgb = ColourSpace.LinearRgb(optics.Tristimulus(
            new() { Melanin = melanin, Blood = blood, Saturation = state.Saturation, Carotenoids = state.Carotenoids }));
        return (rgb.First.Value, rgb.Second.Value, rgb.Third.Value);
    }

    /// <summary>The light at the logarithms of melanin and blood.</summary>
    public (float Red, float Green, float Blue) At(float melanin, float blood)
    {
        float u = Math.Clamp((melanin - _lowMelanin) / _stepMelanin, 0, Nodes - 1.001f), v = Math.Clamp((blood - _lowBlood) / _stepBlood, 0, Nodes - 1.001f);
        int m = (int)u, b = (int)v;
        (u, v) = (u - m, v - b);
        int at = 3 * (m * Nodes + b);
        return (Between(at, u, v), Between(at + 1, u, v), Between(at + 2, u, v));
    }

    private float Between(int at, float u, float v)
    {
        float low = _light[at] + v * (_light[at + 3] - _light[at]);
        float high = _light[at + 3 * Nodes] + v * (_light[at + 3 * Nodes + 3] - _light[at + 3 * Nodes]);
        return low + u * (high - low);
    }

    private static (float Low, float Step) Axis((float Low, float High) range)
    {
        float low = (float)Scalar.Log(range.Low).Value, high = (float)Scalar.Log(range.High).Value;
        return (low, Math.Max(1e-4f, (high - low) / (Nodes - 1)));
    }
}
