using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Colour;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Patches;

/// <summary>Light in the skin of a run: central parameters, and the epidermis that the run tells.</summary>
public static class PatchOptics
{
    /// <summary>The optics that a run is drawn with.</summary>
    /// <exception cref="KeyNotFoundException">The parameters lack one of colour.</exception>
    public static SkinOptics<Scalar> Of(ParameterSpace space, RunResult result)
    {
        Central source = new(space);
        Subject usual = new();
        ColourParameters<Scalar> p = ColourParameters<Scalar>.From(source, usual, Anatomy<Scalar>.Of(usual, source));
        if (result.Observables.FirstOrDefault(observable => observable.Id == "epidermis_thickness_um") is { } epidermis)
            p.Epidermis = epidermis.Central[0] * 1e-6;
        return new(p);
    }

    private sealed class Central(ParameterSpace space) : IParameterSource<Scalar>
    {
        public Scalar this[string id] => space.Central.Values[space.IndexOf(id)];
    }
}
