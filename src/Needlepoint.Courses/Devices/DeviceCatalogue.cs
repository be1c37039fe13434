using System.Diagnostics.CodeAnalysis;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Devices;

/// <summary>The devices that a course may name. Immutable, so that any number of threads can use it.</summary>
public sealed class DeviceCatalogue
{
    private static readonly DeviceKind[] s_kindsWithGeneric =
        [DeviceKind.Roller, DeviceKind.Pen, DeviceKind.Stamp, DeviceKind.Patch, DeviceKind.Needle];

    private readonly SortedDictionary<string, Device> _byId;

    private DeviceCatalogue(SortedDictionary<string, Device> byId) => _byId = byId;

    /// <summary>A catalogue without devices, for when none could be read.</summary>
    public static DeviceCatalogue Empty { get; } = new(new SortedDictionary<string, Device>(StringComparer.Ordinal));

    /// <summary>Every device as its own file has it, by id.</summary>
    public IReadOnlyCollection<Device> Devices => _byId.Values;

    /// <summary>Names of the devices.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Reads the devices of the data.</summary>
    /// <param name="data">Where the data files come from; devices are the files in <c>devices</c>.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is left out.</param>
    public static DeviceCatalogue Load(DataSource data, ProblemList problems) =>
        Checked(CatalogueFiles.Load<Device>(data, "devices", DeviceReader.ReadFile, problems), problems);

    /// <summary>Reads devices from texts.</summary>
    /// <param name="files">File name and text of each device.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is left out.</param>
    public static DeviceCatalogue Read(IReadOnlyDictionary<string, string> files, ProblemList problems) =>
        Checked(CatalogueFiles.Read<Device>(files, DeviceReader.ReadFile, problems), problems);

    /// <summary>Finds a device by id; capitals, blanks and underscores do not count.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out Device? device)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(FieldReading.Folded(id), out device);
    }

    /// <summary>The device that fills in what others of its kind leave out; null for kinds that have none.</summary>
    public Device? GenericOf(DeviceKind kind) => _byId.Values.FirstOrDefault(device => device.IsGeneric && device.Kind == kind);

    /// <summary>A device with what it leaves out filled in from the generic one of its kind.</summary>
    public Device Complete(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return GenericOf(device.Kind) is { } generic ? device.CompletedBy(generic) : device;
    }

    private static DeviceCatalogue Checked(SortedDictionary<string, Device> byId, ProblemList problems)
    {
        foreach (DeviceKind kind in s_kindsWithGeneric)
            CheckGeneric(byId.Values, kind, problems);
        return new DeviceCatalogue(byId);
    }

    private static void CheckGeneric(IEnumerable<Device> devices, DeviceKind kind, ProblemList problems)
    {
        string[] generic = [.. devices.Where(device => device.IsGeneric && device.Kind == kind).Select(device => device.Id)];
        if (generic.Length == 1)
            return;
        string word = Vocabulary.WordOf(Vocabulary.DeviceKinds, kind);
        problems.Add(new Problem(CourseCodes.OneGenericPerKind, $"the catalogue needs exactly one generic {word}")
        {
            Given = generic.Length == 0 ? "none" : string.Join(", ", generic),
            Allowed = $"one file of kind {word} with generic: true",
            Fix = generic.Length == 0 ? "mark one file of this kind with generic: true" : "keep generic: true in one of them",
        });
    }
}
