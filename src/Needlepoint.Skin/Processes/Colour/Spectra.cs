namespace Needlepoint.Skin.Processes.Colour;

/// <summary>Tables that define light, eye and pigments, from 400 to 700 nm in steps of 10 nm; every value was compared with its public tabulation.</summary>
public static class Spectra
{
    /// <summary>Number of wavelengths.</summary>
    public const int Count = 31;

    /// <summary>Wavelength to which pigments and scattering are told, nm.</summary>
    public const double ReferenceWavelength = 500;

    /// <summary>Extinction of oxyhaemoglobin at 540 nm, to which the absorption of blood is told, 1/(cm M).</summary>
    public const double ReferenceExtinction = 53236;

    /// <summary>Molar extinction of oxyhaemoglobin, 1/(cm M), as compiled by Prahl from data of Gratzer and Kollias.</summary>
    public static ReadOnlySpan<double> Oxyhaemoglobin =>
    [
        266232, 466840, 480360, 246072, 102580, 62816, 44480, 33209.2, 26629.2, 23684.4, 20932.8, 20035.2,
        24202.4, 39956.8, 53236, 43016, 32613.2, 44496, 50104, 14400.8, 3200, 1506, 942, 610,
        442, 368, 319.6, 294, 277.6, 276, 290,
    ];

    /// <summary>Molar extinction of deoxyhaemoglobin, 1/(cm M), the same source.</summary>
    public static ReadOnlySpan<double> Deoxyhaemoglobin =>
    [
        223296, 303956, 407560, 528600, 413280, 103292, 23388.8, 16156.4, 14550, 16684, 20862, 25773.6,
        31589.6, 39036.4, 46592, 53412, 53788, 45072, 37020, 28324.4, 14677.2, 9443.6, 6509.6, 5148.8,
        4345.2, 3750.12, 3226.56, 2795.12, 2407.92, 2051.96, 1794.28,
    ];

    /// <summary>
    /// Absorption of carotenoids over that of the molar reference: three bands of an electron and its vibrations at 426, 454 and 484 nm, beta-carotene
    /// in fat. The shape is drawn from the positions and heights of the bands, not copied from a spectrum.
    /// </summary>
    public static ReadOnlySpan<double> Carotenoids =>
    [
        0.0598, 0.2558, 0.553, 0.66, 0.7123, 0.9715, 0.8632, 0.5996, 0.7844, 0.6688, 0.2168, 0.0254,
        0.0011, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Daylight D65, relative power (ISO/CIE 11664-2).</summary>
    public static ReadOnlySpan<double> Daylight =>
    [
        82.7549, 91.486, 93.4318, 86.6823, 104.865, 117.008, 117.812, 114.861, 115.923, 108.811, 109.354, 107.802,
        104.79, 107.689, 104.405, 104.046, 100, 96.3342, 95.788, 88.6856, 90.0062, 89.5991, 87.6987, 83.2886,
        83.6992, 80.0268, 80.2146, 82.2778, 78.2842, 69.7213, 71.6091,
    ];

    /// <summary>The eye's x for 2 degrees (CIE 1931, ISO/CIE 11664-1).</summary>
    public static ReadOnlySpan<double> ObserverX =>
    [
        0.01431, 0.04351, 0.13438, 0.2839, 0.34828, 0.3362, 0.2908, 0.19536, 0.09564, 0.03201, 0.0049, 0.0093,
        0.06327, 0.1655, 0.2904, 0.43345, 0.5945, 0.7621, 0.9163, 1.0263, 1.0622, 1.0026, 0.85445, 0.6424,
        0.4479, 0.2835, 0.1649, 0.0874, 0.04677, 0.0227, 0.011359,
    ];

    /// <summary>The eye's y, luminance.</summary>
    public static ReadOnlySpan<double> ObserverY =>
    [
        0.000396, 0.00121, 0.004, 0.0116, 0.023, 0.038, 0.06, 0.09098, 0.13902, 0.20802, 0.323, 0.503,
        0.71, 0.862, 0.954, 0.99495, 0.995, 0.952, 0.87, 0.757, 0.631, 0.503, 0.381, 0.265,
        0.175, 0.107, 0.061, 0.032, 0.017, 0.00821, 0.004102,
    ];

    /// <summary>The eye's z.</summary>
    public static ReadOnlySpan<double> ObserverZ =>
    [
        0.06785, 0.2074, 0.6456, 1.3856, 1.74706, 1.77211, 1.6692, 1.28764, 0.81295, 0.46518, 0.272, 0.1582,
        0.07825, 0.04216, 0.0203, 0.00875, 0.0039, 0.0021, 0.00165, 0.0011, 0.0008, 0.00034, 0.00019, 5e-05,
        2e-05, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Wavelength over <see cref="ReferenceWavelength"/>, 1.</summary>
    public static double RelativeWavelength(int index) => (400 + 10 * index) / ReferenceWavelength;
}
