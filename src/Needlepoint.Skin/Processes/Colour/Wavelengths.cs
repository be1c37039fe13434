using System.Runtime.CompilerServices;

namespace Needlepoint.Skin.Processes.Colour;

/// <summary>One number for each wavelength of <see cref="Spectra"/>, on the stack.</summary>
/// <typeparam name="T">Number kind.</typeparam>
[InlineArray(Spectra.Count)]
internal struct Wavelengths<T>
    where T : struct
{
    private T _first;
}
