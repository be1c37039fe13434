namespace Needlepoint.Courses.Devices;

/// <summary>How a device brings needles into the skin.</summary>
public enum DeviceKind
{
    /// <summary>No device: the skin is untreated, or only its surface is prepared.</summary>
    None,

    /// <summary>Needles on a drum that rolls over the skin.</summary>
    Roller,

    /// <summary>A motor drives needles in and out while the head is moved over the skin.</summary>
    Pen,

    /// <summary>A head of needles brought down on the skin, again and again.</summary>
    Stamp,

    /// <summary>A plate of needles pressed onto the skin and left or taken off.</summary>
    Patch,

    /// <summary>One needle pressed in.</summary>
    Needle,

    /// <summary>Channels of a given diameter made by other means than needles; research only.</summary>
    Hole,

    /// <summary>Radio frequency, laser or another source of heat, with needles or without: read to be screened, and never computed with.</summary>
    Heat,
}
