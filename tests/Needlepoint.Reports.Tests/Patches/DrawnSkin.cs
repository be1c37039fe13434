using Needlepoint.Evidence.Data;
using Needlepoint.Inference;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Reports.Patches;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Tests.Patches;

/// <summary>Skin of the shipped parameters to draw, and a painter that keeps the maps of its seed.</summary>
public static class DrawnSkin
{
    private static readonly ModelData s_model = ModelData.Load(DataSource.BuiltIn, []) ?? throw new InvalidOperationException("the built-in data");

    /// <summary>The shipped model.</summary>
    public static ModelData Model => s_model;

    /// <summary>Light in the skin of a cheek.</summary>
    public static SkinOptics<Scalar> Optics { get; } = ColourOf(3).Optics;

    /// <summary>The painter.</summary>
    public static PatchPainter Painter { get; } = new(Optics);

    /// <summary>Untouched skin of a type.</summary>
    public static PatchState Rest(double type)
    {
        Chromophores<Scalar> rest = ColourOf(type).Rest;
        return new() { Melanin = rest.Melanin.Value, Blood = rest.Blood.Value, Saturation = rest.Saturation.Value, Carotenoids = rest.Carotenoids.Value };
    }

    /// <summary>Distance of two colours in L*, a*, b*.</summary>
    public static double Distance((double Red, double Green, double Blue) one, (double Red, double Green, double Blue) other)
    {
        (double l, double a, double b) = ColourSpace.LabOf(one.Red, one.Green, one.Blue);
        (double l2, double a2, double b2) = ColourSpace.LabOf(other.Red, other.Green, other.Blue);
        return Math.Sqrt((l - l2) * (l - l2) + (a - a2) * (a - a2) + (b - b2) * (b - b2));
    }

    private static SkinColour<Scalar> ColourOf(double type)
    {
        Values source = new();
        Subject subject = new() { SkinType = type };
        return new(ColourParameters<Scalar>.From(source, subject, Anatomy<Scalar>.Of(subject, source)));
    }

    private sealed class Values : IParameterSource<Scalar>
    {
        public Scalar this[string id] => s_model.Space.Central.Values[s_model.Space.IndexOf(id)];
    }
}
