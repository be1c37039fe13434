using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Processes.Colour;

/// <summary>Parameters of colour, SI units; meaning and source of each in <c>data/parameters/colour.yaml</c>.</summary>
public struct ColourParameters<T>
    where T : struct, IReal<T>
{
    /// <summary>Absorption of eumelanin at 500 nm, 1/m.</summary>
    public T Eumelanin;

    /// <summary>Fall of it with wavelength: the exponent of its power law, 1.</summary>
    public T EumelaninSlope;

    /// <summary>Absorption of pheomelanin at 500 nm, 1/m.</summary>
    public T Pheomelanin;

    /// <summary>Exponent of its power law, 1.</summary>
    public T PheomelaninSlope;

    /// <summary>Pheomelanin of all melanin, 1.</summary>
    public T PheomelaninShare;

    /// <summary>Absorption of bloodless tissue that does not change with wavelength, 1/m.</summary>
    public T TissueFloor;

    /// <summary>Absorption of bloodless tissue beyond that at 500 nm, 1/m.</summary>
    public T Tissue;

    /// <summary>Fall of the logarithm of that per 500 nm, 1.</summary>
    public T TissueFall;

    /// <summary>Absorption of blood full of oxygen at 540 nm, 1/m.</summary>
    public T BloodAbsorption;

    /// <summary>Radius of the vessels that hold the blood, m.</summary>
    public T VesselRadius;

    /// <summary>Molar absorption of carotenoids at the reference of their bands, m2/mol.</summary>
    public T CarotenoidAbsorption;

    /// <summary>Mass of tissue per volume, kg/m3.</summary>
    public T TissueDensity;

    /// <summary>Reduced scattering of the epidermis at 500 nm, 1/m.</summary>
    public T EpidermisScattering;

    /// <summary>Of that, the share of small particles, 1.</summary>
    public T EpidermisSmallShare;

    /// <summary>Exponent of the rest with wavelength, 1.</summary>
    public T EpidermisSlope;

    /// <summary>Reduced scattering of the dermis at 500 nm, 1/m.</summary>
    public T DermisScattering;

    /// <summary>Of that, the share of small particles, 1.</summary>
    public T DermisSmallShare;

    /// <summary>Exponent of the rest with wavelength, 1.</summary>
    public T DermisSlope;

    /// <summary>Scattering of both layers over these laws, 1.</summary>
    public T ScatteringFactor;

    /// <summary>kap, path of diffuse light in the epidermis over its depth, as absorption feels it, 1.</summary>
    public T DiffusePath;

    /// <summary>kin, path of light that enters as a narrow beam, 1.</summary>
    public T EntryPath;

    /// <summary>sig, scattering of the Kubelka-Munk epidermis over its reduced scattering, 1.</summary>
    public T EpidermisTurning;

    /// <summary>sd, the same for the dermis, 1.</summary>
    public T DermisTurning;

    /// <summary>ri, diffuse light that the surface sends back down, 1.</summary>
    public T InnerReflection;

    /// <summary>r0, light that the surface sends back before it enters, 1.</summary>
    public T SurfaceReflection;

    /// <summary>d, epidermis with stratum corneum at rest, m.</summary>
    public T Epidermis;

    /// <summary>Angle of typology (ITA) of the untouched skin, rad.</summary>
    public T TypologyAngle;

    /// <summary>This person's melanin over the usual one of the skin type, 1.</summary>
    public T PersonMelanin;

    /// <summary>B0, blood in the dermis at rest, share of its volume, 1.</summary>
    public T RestBlood;

    /// <summary>S0, oxygen saturation of that blood at rest, 1.</summary>
    public T RestSaturation;

    /// <summary>S1, oxygen saturation in fully dilated vessels, 1.</summary>
    public T DilatedSaturation;

    /// <summary>c0, carotenoids of the skin at rest, mol/kg.</summary>
    public T RestCarotenoids;

    /// <summary>The parameters by their ids, for a person's site.</summary>
    /// <exception cref="KeyNotFoundException">The source lacks a parameter.</exception>
    public static ColourParameters<T> From(IParameterSource<T> source, Subject subject, in Anatomy<T> anatomy) => new()
    {
        Eumelanin = source["colour.eumelanin_absorption"],
        EumelaninSlope = source["colour.eumelanin_slope"],
        Pheomelanin = source["colour.pheomelanin_absorption"],
        PheomelaninSlope = source["colour.pheomelanin_slope"],
        PheomelaninShare = source["colour.pheomelanin_share"],
        TissueFloor = source["colour.tissue_absorption_floor"],
        Tissue = source["colour.tissue_absorption"],
        TissueFall = source["colour.tissue_absorption_fall"],
        BloodAbsorption = source["colour.blood_absorption"],
        VesselRadius = source["colour.vessel_radius"],
        CarotenoidAbsorption = source["colour.carotenoid_absorption"],
        TissueDensity = source["perfusion.tissue_density"],
        EpidermisScattering = source["colour.epidermis_scattering"],
        EpidermisSmallShare = source["colour.epidermis_small_share"],
        EpidermisSlope = source["colour.epidermis_slope"],
        DermisScattering = source["colour.dermis_scattering"],
        DermisSmallShare = source["colour.dermis_small_share"],
        DermisSlope = source["colour.dermis_slope"],
        ScatteringFactor = source["colour.scattering_factor"],
        DiffusePath = source["colour.diffuse_path"],
        EntryPath = source["colour.entry_path"],
        EpidermisTurning = source["colour.epidermis_turning"],
        DermisTurning = source["colour.dermis_turning"],
        InnerReflection = source["colour.inner_reflection"],
        SurfaceReflection = source["colour.surface_reflection"],
        Epidermis = anatomy.Epidermis,
        TypologyAngle = subject.TypologyAngle is { } angle ? T.Of(angle) : AngleOfType(source, subject.SkinType),
        PersonMelanin = subject.TypologyAngle is null ? source["colour.person_melanin"] : T.Of(1),
        RestBlood = source["colour.rest_blood"],
        RestSaturation = source["colour.rest_saturation"],
        DilatedSaturation = source["colour.dilated_saturation"],
        RestCarotenoids = source["colour.rest_carotenoids"],
    };

    // The angle between two types is that between their angles.
    private static T AngleOfType(IParameterSource<T> source, double type)
    {
        double held = Math.Clamp(type, 1, 6);
        int below = (int)held;
        T angle = source[$"colour.typology_angle.type_{below}"];
        return held == below ? angle : angle + (held - below) * (source[$"colour.typology_angle.type_{below + 1}"] - angle);
    }
}
