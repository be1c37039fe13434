namespace Needlepoint.Courses.Devices;

/// <summary>A device that makes holes in skin. Values that its file does not know are null.</summary>
public sealed record Device
{
    /// <summary>No device at all.</summary>
    public static Device None { get; } = new() { Id = "none", Name = "no device", Kind = DeviceKind.None };

    /// <summary>Name of its file in <c>data/devices</c>; <c>described in place</c> for one written into a course.</summary>
    public required string Id { get; init; }

    /// <summary>Trade name and maker.</summary>
    public required string Name { get; init; }

    /// <summary>How it brings needles into the skin.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>Number of needles on the drum, head or plate.</summary>
    public int? Needles { get; init; }

    /// <summary>Lengths it can be set to or is sold in.</summary>
    public NeedleLengths? NeedleLengths { get; init; }

    /// <summary>Width of a needle at its base, m.</summary>
    public double? BaseWidth { get; init; }

    /// <summary>Length of the needle from tip to base, m, where only a part of it can come out; else the set length.</summary>
    public double? BaseLength { get; init; }

    /// <summary>Diameter of the tip, m.</summary>
    public double? TipDiameter { get; init; }

    /// <summary>One standard deviation of the set length, m.</summary>
    public double? ProtrusionAccuracy { get; init; }

    /// <summary>Diameter of the drum without needles, m.</summary>
    public double? DrumDiameter { get; init; }

    /// <summary>Width of the drum, m.</summary>
    public double? DrumWidth { get; init; }

    /// <summary>Strokes per second, 1/s.</summary>
    public double? Rate { get; init; }

    /// <summary>Area under the needles, m2.</summary>
    public double? HeadArea { get; init; }

    /// <summary>Speed at which the head is moved over the skin, m/s.</summary>
    public double? HandSpeed { get; init; }

    /// <summary>Speed of the tip when it meets the skin, m/s; 0 for slow pressing.</summary>
    public double? InsertionSpeed { get; init; }

    /// <summary>Diameter of channels made by other means than needles, m.</summary>
    public double? ChannelDiameter { get; init; }

    /// <summary>Greatest needle length that the clearance covers.</summary>
    public ClearedDepth? ClearedDepth { get; init; }

    /// <summary>Uses that it is cleared for; empty where none is known.</summary>
    public IReadOnlyList<Clearance> Clearances { get; init; } = [];

    /// <summary>True for the one device of its kind that fills in what the others leave out.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Source of each value by its key in the file; empty for a device described in a course.</summary>
    public IReadOnlyDictionary<string, DeviceSource> Sources { get; init; } = new Dictionary<string, DeviceSource>();

    /// <summary>This device with every unknown value taken from another one.</summary>
    /// <param name="generic">The generic device of the same kind.</param>
    public Device CompletedBy(Device generic) => this with
    {
        Needles = Needles ?? generic.Needles,
        BaseWidth = BaseWidth ?? generic.BaseWidth,
        BaseLength = BaseLength ?? generic.BaseLength,
        TipDiameter = TipDiameter ?? generic.TipDiameter,
        ProtrusionAccuracy = ProtrusionAccuracy ?? generic.ProtrusionAccuracy,
        DrumDiameter = DrumDiameter ?? generic.DrumDiameter,
        DrumWidth = DrumWidth ?? generic.DrumWidth,
        Rate = Rate ?? generic.Rate,
        HeadArea = HeadArea ?? generic.HeadArea,
        HandSpeed = HandSpeed ?? generic.HandSpeed,
        InsertionSpeed = InsertionSpeed ?? generic.InsertionSpeed,
        ChannelDiameter = ChannelDiameter ?? generic.ChannelDiameter,
    };
}
