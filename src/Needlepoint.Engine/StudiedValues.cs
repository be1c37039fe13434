using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Studies;
using Needlepoint.Inference;
using Needlepoint.Inference.Qualification;

namespace Needlepoint.Engine;

/// <summary>
/// Between which values published studies with measured results treated people, by the kind of device: for each the least and the greatest. Studies that the
/// model was tuned to count as those that test it: both measured what happens there.
/// </summary>
public sealed class StudiedValues
{
    // Devices that are led over the skin are studied as one kind: their needles enter and leave in a moment.
    private static readonly DeviceKind[] s_led = [DeviceKind.Roller, DeviceKind.Pen, DeviceKind.Stamp];

    private readonly IReadOnlyList<Treatment> _treatments;

    private StudiedValues(IReadOnlyList<Treatment> treatments) => _treatments = treatments;

    /// <summary>Reads the treatments of all studies that come with the program.</summary>
    public static StudiedValues Of(ModelData model)
    {
        ArgumentNullException.ThrowIfNull(model);
        StudyLibrary library = StudyLibrary.Load(model.Source, [], Qualifier.DimensionOf);
        IEnumerable<Study> studies = library.Calibration.Studies.Select(study => study.Study).Concat(library.Validation.Studies.Select(study => study.Study));
        return new([.. studies.Where(study => study is { Species: "human", Measurements.Count: > 0 })
            .SelectMany(study => study.Arms).Select(arm => CourseReader.ReadArm(arm, model.Catalogue, [])?.Treatment)
            .OfType<Treatment>().Where(treatment => treatment is { Device.Kind: not DeviceKind.None, Sample: null })]);
    }

    /// <summary>Needle lengths, m; null where no study used the kind.</summary>
    public (double From, double To)? NeedleLengths(DeviceKind kind) => Range(kind, treatment => treatment.NeedleLength);

    /// <summary>Passes; null where no study counted them.</summary>
    public (double From, double To)? Passes(DeviceKind kind) => Range(kind, treatment => treatment.Passes);

    /// <summary>Numbers of sessions.</summary>
    public (double From, double To)? Sessions(DeviceKind kind) => Range(kind, treatment => treatment.Sessions);

    /// <summary>Times from one session to the next, s.</summary>
    public (double From, double To)? Intervals(DeviceKind kind) => Range(kind, treatment => treatment.Sessions > 1 ? treatment.Interval : null);

    private (double From, double To)? Range(DeviceKind kind, Func<Treatment, double?> value)
    {
        DeviceKind[] kinds = s_led.Contains(kind) ? s_led : [kind];
        double[] values = [.. _treatments.Where(treatment => kinds.Contains(treatment.Device.Kind)).Select(value).OfType<double>()];
        return values.Length == 0 ? null : (values.Min(), values.Max());
    }
}
